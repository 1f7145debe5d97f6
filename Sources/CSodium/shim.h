// SPDX-License-Identifier: AGPL-3.0-or-later
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

// `prctl` takes a list of any length, which Swift does not call.
static inline int guvoh_refuse_dumps(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) | prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
