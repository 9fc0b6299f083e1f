#define _GNU_SOURCE
#include "cspawn.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int csp_make_folder(char *path) { return mkdtemp(path) == NULL ? -errno : 0; }

static int open_folder(int folder, const char *name) {
  return openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static DIR *list(int folder) {
  int own = open_folder(folder, ".");
  DIR *stream = own < 0 ? NULL : fdopendir(own);
  if (stream == NULL && own >= 0) close(own);
  return stream;
}

static int is_dots(const char *name) { return strcmp(name, ".") == 0 || strcmp(name, "..") == 0; }

// Moves what is in `inner` up into `top`, so that no depth of folders needs a depth of ours.
// 1 when something was moved or removed.
static int flatten(int top, int inner, unsigned *number) {
  DIR *entries = list(inner);
  if (entries == NULL) return 0;
  int progress = 0;
  struct dirent *entry;
  while ((entry = readdir(entries)) != NULL) {
    if (is_dots(entry->d_name)) continue;
    if (unlinkat(inner, entry->d_name, 0) == 0) {
      progress = 1;
      continue;
    }
    char name[32];
    snprintf(name, sizeof name, ".moved-%u", (*number)++);
    // A folder can only be moved by who may write into it.
    fchmodat(inner, entry->d_name, 0700, 0);
    if (renameat(inner, entry->d_name, top, name) == 0) progress = 1;
  }
  closedir(entries);
  return progress;
}

int csp_remove_folder(const char *path) {
  if (rmdir(path) == 0) return 0;
  if (errno != ENOTEMPTY && errno != EEXIST) return -errno;
  chmod(path, 0700);
  int top = open_folder(AT_FDCWD, path);
  if (top < 0) return -errno;
  unsigned number = 0;
  int progress = 1;
  while (progress) {
    progress = 0;
    DIR *entries = list(top);
    if (entries == NULL) break;
    struct dirent *entry;
    while ((entry = readdir(entries)) != NULL) {
      if (is_dots(entry->d_name)) continue;
      if (unlinkat(top, entry->d_name, 0) == 0 || unlinkat(top, entry->d_name, AT_REMOVEDIR) == 0) {
        progress = 1;
        continue;
      }
      // Neither a file nor an empty folder. No process is left that could replace it by a link.
      fchmodat(top, entry->d_name, 0700, 0);
      int inner = open_folder(top, entry->d_name);
      if (inner < 0) continue;
      progress |= flatten(top, inner, &number);
      close(inner);
      if (unlinkat(top, entry->d_name, AT_REMOVEDIR) == 0) progress = 1;
    }
    closedir(entries);
  }
  close(top);
  return rmdir(path) == 0 ? 0 : -errno;
}
