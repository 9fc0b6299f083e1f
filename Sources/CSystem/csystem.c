#define _GNU_SOURCE
#include "csystem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

_Static_assert(CSYS_CURRENT_FOLDER == AT_FDCWD, "the current folder is AT_FDCWD");

static int result_of(int result) { return result < 0 ? -errno : result; }

// MARK: Files and folders

int csys_open_folder(int folder, const char *name, int follow_links) {
  return result_of(openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow_links ? 0 : O_NOFOLLOW)));
}

int csys_open_file(int folder, const char *name, int follow_links) {
  // O_NONBLOCK: opening a named pipe must not wait for its writer; it has no effect on regular files.
  int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | (follow_links ? 0 : O_NOFOLLOW);
  return result_of(openat(folder, name, flags));
}

int csys_create_unnamed(int folder, unsigned permissions) {
  return result_of(openat(folder, ".", O_WRONLY | O_TMPFILE | O_CLOEXEC, (mode_t)permissions));
}

int csys_create_new(int folder, const char *name, unsigned permissions) {
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  return result_of(openat(folder, name, flags, (mode_t)permissions));
}

int csys_open_lock(int folder, const char *name) {
  return result_of(openat(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, (mode_t)0666));
}

int csys_link_unnamed(int file, int folder, const char *name) {
  // AT_EMPTY_PATH would need a privilege; the link in /proc does not.
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  return result_of(linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW));
}

int csys_rename(int folder, const char *from, const char *to) { return result_of(renameat(folder, from, folder, to)); }

int csys_remove_file(int folder, const char *name) { return result_of(unlinkat(folder, name, 0)); }

int csys_make_folder(int folder, const char *name) { return result_of(mkdirat(folder, name, 0777)); }

int csys_remove_folder(int folder, const char *name) { return result_of(unlinkat(folder, name, AT_REMOVEDIR)); }

static void fill_status(const struct stat *from, struct csys_status *out) {
  out->size = from->st_size;
  out->permissions = from->st_mode & 0777;
  if (S_ISREG(from->st_mode)) {
    out->kind = CSYS_KIND_FILE;
  } else if (S_ISDIR(from->st_mode)) {
    out->kind = CSYS_KIND_FOLDER;
  } else if (S_ISLNK(from->st_mode)) {
    out->kind = CSYS_KIND_LINK;
  } else {
    out->kind = CSYS_KIND_OTHER;
  }
}

int csys_status_of(int file, struct csys_status *out) {
  struct stat status;
  if (fstat(file, &status) < 0) return -errno;
  fill_status(&status, out);
  return 0;
}

int csys_status_at(int folder, const char *name, int follow_links, struct csys_status *out) {
  struct stat status;
  if (fstatat(folder, name, &status, follow_links ? 0 : AT_SYMLINK_NOFOLLOW) < 0) return -errno;
  fill_status(&status, out);
  return 0;
}

int csys_set_permissions(int file, unsigned permissions) { return result_of(fchmod(file, (mode_t)permissions)); }

ssize_t csys_read_at(int file, void *bytes, size_t count, int64_t offset) {
  ssize_t result = pread(file, bytes, count, (off_t)offset);
  return result < 0 ? -errno : result;
}

ssize_t csys_write(int file, const void *bytes, size_t count) {
  ssize_t result = write(file, bytes, count);
  return result < 0 ? -errno : result;
}

int csys_sync(int file) { return result_of(fsync(file)); }

int csys_close(int file) { return result_of(close(file)); }

int csys_lock(int file, int wait) { return result_of(flock(file, LOCK_EX | (wait ? 0 : LOCK_NB))); }

ssize_t csys_current_folder(char *bytes, size_t count) {
  return getcwd(bytes, count) == NULL ? -errno : (ssize_t)strlen(bytes);
}

int csys_list_open(int folder, void **listing) {
  // A descriptor of its own: `closedir` closes it, and it has its own place in the folder.
  int own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (own < 0) return -errno;
  DIR *stream = fdopendir(own);
  if (stream == NULL) {
    int reason = errno;
    close(own);
    return -reason;
  }
  *listing = stream;
  return 0;
}

int csys_list_next(void *listing, const char **name, uint32_t *kind) {
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(listing);
    if (entry == NULL) return -errno;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    *name = entry->d_name;
    switch (entry->d_type) {
      case DT_REG: *kind = CSYS_KIND_FILE; break;
      case DT_DIR: *kind = CSYS_KIND_FOLDER; break;
      case DT_LNK: *kind = CSYS_KIND_LINK; break;
      case DT_UNKNOWN: *kind = CSYS_KIND_UNKNOWN; break;
      default: *kind = CSYS_KIND_OTHER; break;
    }
    return 1;
  }
}

void csys_list_close(void *listing) { closedir(listing); }

// MARK: The process

static _Atomic int pending_signal;

static void note_signal(int number) {
  // Lock-free, so safe in a handler. The first one stays.
  int none = 0;
  atomic_compare_exchange_strong(&pending_signal, &none, number);
}

static void note_unless_ignored(int number) {
  // A parent that ignores the signal (`nohup`, a background job) wants us to ignore it too.
  struct sigaction action;
  if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = note_signal;
  // No SA_RESTART: a wait for a lock must end. SA_RESETHAND: a second signal ends the process at once.
  action.sa_flags = SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void csys_prepare_process(void) {
#ifdef M_MMAP_THRESHOLD
  // Fixed, because glibc would raise it with the first large array that is freed, and then keep the memory of all later
  // ones: a third of what a large corpus takes.
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
#endif
  for (int file = 0; file <= 2; file++) {
    if (fcntl(file, F_GETFD) < 0 && errno == EBADF) {
      // The wrong direction on purpose: reading a closed input and writing to a closed output stay errors.
      open("/dev/null", file == 0 ? O_WRONLY : O_RDONLY);
    }
  }
  note_unless_ignored(SIGINT);
  note_unless_ignored(SIGTERM);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
}

int csys_pending_signal(void) { return atomic_load(&pending_signal); }

// MARK: Standard streams

int csys_is_terminal(int file) { return isatty(file); }

int csys_terminal_columns(int file) {
  struct winsize size;
  if (ioctl(file, TIOCGWINSZ, &size) < 0) return -errno;
  return size.ws_col;
}

int csys_wait_until_writable(int file) {
  struct pollfd wait = {.fd = file, .events = POLLOUT};
  return result_of(poll(&wait, 1, -1));
}

// MARK: Threads

int csys_core_count(void) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online < 1 ? 1 : (int)online;
}

struct job {
  void (*body)(void *context);
  void *context;
};

static void *run_job(void *argument) {
  struct job *job = argument;
  job->body(job->context);
  return NULL;
}

void csys_run_on_threads(int count, void (*body)(void *context), void *context) {
  enum { most = 64, stack_bytes = 8 << 20 };
  struct job job = {body, context};
  pthread_t threads[most];
  int started = 0;
  pthread_attr_t attributes;
  if (count > 1 && pthread_attr_init(&attributes) == 0) {
    // A stack of its own size: the same input must not depend on `ulimit -s`.
    pthread_attr_setstacksize(&attributes, stack_bytes);
    while (started < count - 1 && started < most) {
      if (pthread_create(&threads[started], &attributes, run_job, &job) != 0) break;
      started++;
    }
    pthread_attr_destroy(&attributes);
  }
  body(context);
  for (int i = 0; i < started; i++) pthread_join(threads[i], NULL);
}
