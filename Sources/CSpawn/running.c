#define _GNU_SOURCE
#include "running.h"
#include "cspawn.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// MARK: The programs that run

enum { most_running = 256 };
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static int running[most_running]; // behind `guard`; 0: free

void running_lock(void) { pthread_mutex_lock(&guard); }
void running_unlock(void) { pthread_mutex_unlock(&guard); }

int running_add(int pid) {
  for (int i = 0; i < most_running; i++) {
    if (running[i] != 0) continue;
    running[i] = pid;
    return 0;
  }
  return -EAGAIN;
}

void running_remove(int pid) {
  running_lock();
  for (int i = 0; i < most_running; i++) {
    if (running[i] == pid) running[i] = 0;
  }
  running_unlock();
}

static int is_running(int pid) {
  for (int i = 0; i < most_running; i++) {
    if (running[i] == pid) return 1;
  }
  return 0;
}

// MARK: One program and its group

int csp_signal_group(int pid, int signal) { return kill(-pid, signal) < 0 ? -errno : 0; }

int csp_has_ended(int pid) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  // WNOWAIT: while it is not collected, its number belongs to nobody else, and its group can be killed safely.
  if (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) < 0) return errno == EINTR ? 0 : -errno;
  return info.si_pid == pid;
}

int csp_reap(int pid, struct csp_end *end) {
  int status = 0;
  struct rusage usage;
  memset(&usage, 0, sizeof usage);
  int result;
  do {
    result = wait4(pid, &status, 0, &usage);
  } while (result < 0 && errno == EINTR);
  if (result < 0) return -errno;
  end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end->code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  end->peak_bytes = (uint64_t)usage.ru_maxrss * 1024;
  return 0;
}

int csp_reap_group(int pid) {
  while (waitpid(-pid, NULL, WNOHANG) > 0) {
  }
  // One whose parent is not dead yet is not our child yet, but it is in the group.
  if (kill(-pid, 0) == 0 || errno == EPERM) return 1;
  running_remove(pid);
  return 0;
}

int csp_limit_processor(int pid, uint64_t seconds) {
  clockid_t clock;
  struct timespec used;
  int reason = clock_getcpuclockid(pid, &clock);
  if (reason != 0) return -reason;
  if (clock_gettime(clock, &used) < 0) return -errno;
  struct rlimit now;
  if (prlimit(pid, RLIMIT_CPU, NULL, &now) < 0) return -errno;
  // The kernel counts whole seconds.
  rlim_t soft = (rlim_t)used.tv_sec + 1 + seconds;
  now.rlim_cur = soft < now.rlim_max ? soft : now.rlim_max;
  return prlimit(pid, RLIMIT_CPU, &now, NULL) < 0 ? -errno : 0;
}

// MARK: Counting

int csp_count_all(void) {
  struct sysinfo info;
  return sysinfo(&info) < 0 ? 0 : info.procs;
}

// Reads a small file of `/proc`; its bytes end with a zero.
static ssize_t read_small(const char *path, char *bytes, size_t count) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t result = read(file, bytes, count - 1);
  close(file);
  bytes[result < 0 ? 0 : result] = 0;
  return result;
}

static int group_of(int pid) {
  char path[32], bytes[512];
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  if (read_small(path, bytes, sizeof bytes) <= 0) return -1;
  // The name may hold anything, a parenthesis too: count from the last one. State, parent, group.
  const char *rest = strrchr(bytes, ')');
  int parent = 0, group = -1;
  return rest != NULL && sscanf(rest + 1, " %*c %d %d", &parent, &group) == 2 ? group : -1;
}

int csp_count_group(int pid, int most) {
  DIR *folder = opendir("/proc");
  if (folder == NULL) return 0;
  int count = 0;
  struct dirent *entry;
  while (count < most && (entry = readdir(folder)) != NULL) {
    if (isdigit((unsigned char)entry->d_name[0]) && group_of(atoi(entry->d_name)) == pid) count++;
  }
  closedir(folder);
  return count;
}

// MARK: Those that left

static int is_stray(int pid) {
  if (is_running(pid)) return 0;
  struct rlimit mark;
  if (prlimit(pid, RUNNING_MARK, NULL, &mark) < 0 || mark.rlim_max != 0) return 0;
  int group = getpgid(pid);
  return group < 0 || !is_running(group);
}

// 1 when one of the children of the thread is a stray that lives.
static int end_strays_of(const char *thread) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%.20s/children", thread);
  FILE *children = fopen(path, "re");
  if (children == NULL) return 0;
  int found = 0, pid;
  while (fscanf(children, "%d", &pid) == 1) {
    if (!is_stray(pid)) continue;
    kill(pid, SIGKILL);
    if (waitpid(pid, NULL, WNOHANG) == 0) found = 1;
  }
  fclose(children);
  return found;
}

int csp_end_strays(void) {
  struct rlimit mine;
  // Then the mark says nothing.
  if (getrlimit(RUNNING_MARK, &mine) < 0 || mine.rlim_max == 0) return 0;
  DIR *threads = opendir("/proc/self/task");
  if (threads == NULL) return 0;
  int found = 0;
  struct dirent *entry;
  running_lock();
  while ((entry = readdir(threads)) != NULL) {
    if (isdigit((unsigned char)entry->d_name[0])) found |= end_strays_of(entry->d_name);
  }
  running_unlock();
  closedir(threads);
  return found;
}
