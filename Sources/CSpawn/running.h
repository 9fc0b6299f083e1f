#ifndef RUNNING_H
#define RUNNING_H

#include <sys/resource.h>

// The programs that run, so that a process that left its group can be told from one that has not.

// Every program gets this hard limit of 0, cannot raise it, and hands it down: whoever has it and is our child, but no
// program that we run and in no group of one, is a stray. (Nobody needs POSIX message queues.)
#define RUNNING_MARK RLIMIT_MSGQUEUE

// Held while a program starts, so that nobody takes it for a stray before it is in the list.
void running_lock(void);
void running_unlock(void);
// 0, or -EAGAIN when too many run. With the lock held.
int running_add(int pid);
void running_remove(int pid);

#endif
