#ifndef SANDBOX_H
#define SANDBOX_H

#include "cspawn.h"

// Between the file that starts a program and the one that locks it in.

// A Landlock rule set for the request, or -errno. To be closed by the caller.
int sandbox_rules(const struct csp_request *request);

// Called in the new process before `execve`: system calls only, no memory but the stack, no errno of the host that
// matters. Return what is in force.
unsigned sandbox_drop_privileges(void);
unsigned sandbox_enter_rules(int rules);
// `may_signal`: something else keeps its signals to its own processes.
unsigned sandbox_enter_filter(int host, int may_signal);

#endif
