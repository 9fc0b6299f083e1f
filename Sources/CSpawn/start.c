#define _GNU_SOURCE
#include "running.h"
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define CALL_PIDFD_OPEN 434
#define CALL_CLOSE_RANGE 436

static void prepare(void) {
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  struct sigaction action;
  if (sigaction(SIGPIPE, NULL, &action) == 0 && action.sa_handler == SIG_DFL) signal(SIGPIPE, SIG_IGN);
  // A parent that ignores it hands that down, and then no child can be waited for.
  if (sigaction(SIGCHLD, NULL, &action) == 0 && action.sa_handler == SIG_IGN) signal(SIGCHLD, SIG_DFL);
}

void csp_prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare);
}

struct start {
  const struct csp_request *request;
  int input, output, error, rules, host;
  unsigned wanted;
  unsigned isolation; // answer
  int result;         // answer: 0 or -errno
};

static int limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit now;
  if (getrlimit((__rlimit_resource_t)resource, &now) < 0) return -1;
  // Never above what we have ourselves.
  if (hard < now.rlim_max) now.rlim_max = hard;
  now.rlim_cur = soft < now.rlim_max ? soft : now.rlim_max;
  return setrlimit((__rlimit_resource_t)resource, &now);
}

static int limit_all(const struct csp_request *request) {
  const uint64_t processor = request->processor_seconds;
  // The first second over the limit sends SIGXCPU, the next one SIGKILL.
  if (processor > 0 && limit(RLIMIT_CPU, processor, processor + 1) < 0) return -1;
  if (limit(RLIMIT_AS, request->memory_bytes, request->memory_bytes) < 0) return -1;
  if (limit(RLIMIT_FSIZE, request->file_bytes, request->file_bytes) < 0) return -1;
  if (limit(RLIMIT_CORE, 0, 0) < 0) return -1;
  if (limit(RLIMIT_NOFILE, 256, 256) < 0) return -1;
  // A program must not depend on the user's `ulimit -s`.
  if (limit(RLIMIT_STACK, 8 << 20, RLIM_INFINITY) < 0) return -1;
  return limit(RUNNING_MARK, 0, 0);
}

static void close_all(void) {
  if (syscall(CALL_CLOSE_RANGE, 3, ~0U, 0) == 0) return;
  struct rlimit files;
  int end = getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < 65536 ? (int)files.rlim_cur : 65536;
  for (int file = 3; file < end; file++) close(file);
}

// The new process. It shares our memory until `execve`, and our thread waits: system calls only, and every answer goes
// into `start`.
static int run_child(void *context) {
  struct start *start = context;
  const struct csp_request *request = start->request;
  start->result = -EPROTO;
  if (setsid() < 0) goto failed;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
  if (dup2(start->input, 0) < 0 || dup2(start->output, 1) < 0 || dup2(start->error, 2) < 0) goto failed;
  if (chdir(request->folder) < 0) goto failed;
  umask(077);
  // Before the limit of open files, which tells how many there may be.
  if (start->rules < 0) close_all();
  if (limit_all(request) < 0) goto failed;
  if (start->wanted != 0) start->isolation |= sandbox_drop_privileges();
  if (request->ends_with_thread) {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != start->host) _exit(127);
  }
  if (start->rules >= 0) {
    start->isolation |= sandbox_enter_rules(start->rules);
    close_all();
  }
  if (start->wanted & CSP_SYSTEM_CALLS) {
    start->isolation |= sandbox_enter_filter(start->host, (start->isolation & CSP_SIGNALS) != 0);
  }
  // What the kernel promised and did not keep.
  if ((start->isolation & start->wanted) != start->wanted) _exit(127);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  start->result = 0;
  execve(request->program, request->arguments, request->environment);
failed:
  start->result = -errno;
  _exit(127);
}

// Both ends above 2: `dup2` in the child must not hit the other ones.
static int make_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) < 0) return -errno;
  for (int i = 0; i < 2; i++) {
    if (ends[i] > 2) continue;
    int higher = fcntl(ends[i], F_DUPFD_CLOEXEC, 3);
    int reason = errno;
    if (higher < 0) {
      close(ends[0]);
      close(ends[1]);
      ends[0] = ends[1] = -1;
      return -reason;
    }
    close(ends[i]);
    ends[i] = higher;
  }
  return 0;
}

static int run_start(struct start *start) {
  enum { stack_bytes = 128 << 10 };
  char *stack = mmap(NULL, stack_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) return -errno;
  // A handler of ours must not run in the child, on our memory.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  running_lock();
  int pid = clone(run_child, stack + stack_bytes, CLONE_VM | CLONE_VFORK | SIGCHLD, start);
  int result = pid < 0 ? -errno : start->result;
  if (result == 0) result = running_add(pid);
  if (result < 0 && pid > 0) {
    kill(-pid, SIGKILL);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
    }
  }
  running_unlock();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  munmap(stack, stack_bytes);
  return result < 0 ? result : pid;
}

int csp_start(const struct csp_request *request, struct csp_process *process) {
  int pipes[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
  int result = 0;
  for (int i = 0; i < 3 && result == 0; i++) result = make_pipe(pipes[i]);
  struct start start = {.request = request, .rules = -1, .host = getpid()};
  start.wanted = request->isolation & csp_available_isolation();
  if (result == 0 && (start.wanted & CSP_FILES)) {
    start.rules = sandbox_rules(request);
    if (start.rules < 0) result = start.rules;
  }
  start.input = pipes[0][0];
  start.output = pipes[1][1];
  start.error = pipes[2][1];
  if (result == 0) result = run_start(&start);
  if (start.rules >= 0) close(start.rules);
  // The program's ends, so that we see the end of what it writes. The one that it reads from stays.
  const int theirs[3] = {result < 0 ? start.input : -1, start.output, start.error};
  const int ours[3] = {pipes[0][1], pipes[1][0], pipes[2][0]};
  for (int i = 0; i < 3; i++) {
    if (theirs[i] >= 0) close(theirs[i]);
    if (ours[i] < 0) continue;
    if (result < 0) {
      close(ours[i]);
    } else {
      fcntl(ours[i], F_SETFL, O_NONBLOCK);
    }
  }
  if (result < 0) return result;
  process->pid = result;
  process->handle = (int)syscall(CALL_PIDFD_OPEN, result, 0);
  process->input = ours[0];
  process->output = ours[1];
  process->error = ours[2];
  process->unread = start.input;
  process->isolation = start.isolation & start.wanted;
  return 0;
}

int csp_kind_of(const char *path) {
  struct stat status;
  if (stat(path, &status) < 0) return -errno;
  if (!S_ISREG(status.st_mode)) return CSP_NOT_A_FILE;
  return access(path, X_OK) == 0 ? CSP_PROGRAM : CSP_NOT_EXECUTABLE;
}
