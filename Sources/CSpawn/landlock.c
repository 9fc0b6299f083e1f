#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Landlock by number and with structures of our own: the headers of a build machine may be older than its kernel.
// https://docs.kernel.org/userspace-api/landlock.html

#define CALL_CREATE_RULESET 444
#define CALL_ADD_RULE 445
#define CALL_RESTRICT_SELF 446

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scoped;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

enum {
  EXECUTE = 1 << 0,
  WRITE_FILE = 1 << 1,
  READ_FILE = 1 << 2,
  READ_FOLDER = 1 << 3,
  TRUNCATE = 1 << 14,
  DEVICE_CONTROL = 1 << 15,
  // The only ones that a rule about a single file may name.
  ABOUT_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_CONTROL,
  READ = READ_FILE | READ_FOLDER,
  RUN = READ | EXECUTE,
  // Everything but devices (bits 6 and 11): files, folders, links, pipes and sockets of its own.
  OWN = 0x7fff & ~(1 << 6) & ~(1 << 11),
};

static uint64_t rights_of(int version) {
  if (version >= 5) return 0xffff;
  if (version >= 3) return 0x7fff;
  if (version == 2) return 0x3fff;
  return 0x1fff;
}

int csp_landlock_version(void) {
  long version = syscall(CALL_CREATE_RULESET, NULL, 0, 1);
  return version < 0 ? 0 : (int)version;
}

static int allow(int rules, const char *path, uint64_t rights) {
  int file = open(path, O_PATH | O_CLOEXEC);
  // What is not there cannot be read either.
  if (file < 0) return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : -errno;
  struct stat status;
  int result = fstat(file, &status) < 0 ? -errno : 0;
  if (result == 0) {
    if (!S_ISDIR(status.st_mode)) rights &= ABOUT_FILES;
    struct path_rule rule = {rights & rights_of(csp_landlock_version()), file};
    if (syscall(CALL_ADD_RULE, rules, 1, &rule, 0) < 0) result = -errno;
  }
  close(file);
  return result;
}

static const struct {
  const char *path;
  uint64_t rights;
} system_paths[] = {
    {"/bin", RUN},
    {"/lib", RUN},
    {"/lib32", RUN},
    {"/lib64", RUN},
    {"/usr/bin", RUN},
    {"/usr/lib", RUN},
    {"/usr/lib32", RUN},
    {"/usr/lib64", RUN},
    {"/usr/libexec", RUN},
    {"/usr/local/bin", RUN},
    {"/usr/local/lib", RUN},
    {"/usr/share", READ},
    {"/etc/ld.so.cache", READ},
    {"/etc/ssl/openssl.cnf", READ}, // Node does not start without
    {"/dev/null", READ | WRITE_FILE},
    {"/dev/zero", READ},
    {"/dev/random", READ},
    {"/dev/urandom", READ},
};

// Debian's Python reads its start-up file through a link to `/etc`, and complains on stderr when it may not.
static int allow_python(int rules) {
  int result = 0;
  for (int minor = 8; minor < 24 && result == 0; minor++) {
    char path[48];
    snprintf(path, sizeof path, "/etc/python3.%d/sitecustomize.py", minor);
    result = allow(rules, path, READ);
  }
  return result;
}

// The program that the first line of a script names. The kernel reads 256 bytes, and so do we.
static int allow_interpreter(int rules, const char *program) {
  int file = open(program, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (file < 0) return 0;
  char line[257];
  ssize_t count = pread(file, line, sizeof line - 1, 0);
  close(file);
  if (count < 3 || line[0] != '#' || line[1] != '!') return 0;
  line[count] = 0;
  char *start = line + 2 + strspn(line + 2, " \t");
  start[strcspn(start, " \t\r\n")] = 0;
  return start[0] == '/' ? allow(rules, start, RUN) : 0;
}

int sandbox_rules(const struct csp_request *request) {
  int version = csp_landlock_version();
  if (version == 0) return -ENOSYS;
  struct ruleset set = {.files = rights_of(version)};
  if (version >= 4) set.network = 3; // TCP: bind and connect
  if (version >= 6) set.scoped = 3;  // abstract sockets and signals
  long made = syscall(CALL_CREATE_RULESET, &set, sizeof set, 0);
  if (made < 0) return -errno;
  int rules = (int)made;
  int result = allow(rules, request->program, RUN);
  if (result == 0) result = allow(rules, request->folder, OWN);
  if (result == 0) result = allow_interpreter(rules, request->program);
  for (size_t i = 0; i < sizeof system_paths / sizeof system_paths[0] && result == 0; i++) {
    result = allow(rules, system_paths[i].path, system_paths[i].rights);
  }
  if (result == 0) result = allow_python(rules);
  for (const char *const *path = request->readable; *path != NULL && result == 0; path++) {
    result = allow(rules, *path, RUN);
  }
  if (result < 0) {
    close(rules);
    return result;
  }
  return rules;
}

unsigned sandbox_enter_rules(int rules) {
  if (syscall(CALL_RESTRICT_SELF, rules, 0) < 0) return 0;
  return CSP_FILES | (csp_landlock_version() >= 6 ? CSP_SIGNALS : 0);
}
