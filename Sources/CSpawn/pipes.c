#define _GNU_SOURCE
#include "cspawn.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

int csp_wait(int input, int output, int error, int handle, int milliseconds, struct csp_ready *ready) {
  struct pollfd files[4] = {
      {.fd = input, .events = POLLOUT},
      {.fd = output, .events = POLLIN},
      {.fd = error, .events = POLLIN},
      {.fd = handle, .events = POLLIN},
  };
  int result = poll(files, 4, milliseconds);
  if (result < 0) return -errno;
  ready->input = files[0].revents != 0;
  ready->output = files[1].revents != 0;
  ready->error = files[2].revents != 0;
  ready->ended = files[3].revents != 0;
  return result;
}

ssize_t csp_read(int file, void *bytes, size_t count) {
  ssize_t result = read(file, bytes, count);
  return result < 0 ? -errno : result;
}

ssize_t csp_write(int file, const void *bytes, size_t count) {
  ssize_t result = write(file, bytes, count);
  return result < 0 ? -errno : result;
}

int csp_count_bytes(int file) {
  int count = 0;
  return ioctl(file, FIONREAD, &count) < 0 ? -errno : count;
}

int csp_close(int file) { return close(file) < 0 ? -errno : 0; }

int64_t csp_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void csp_sleep(int microseconds) {
  struct timespec time = {0, (long)microseconds * 1000};
  nanosleep(&time, NULL);
}
