// SPDX-License-Identifier: AGPL-3.0-or-later
#include <seccomp.h>
#include <spawn.h>

// glibc declares these only under _GNU_SOURCE, which Swift's view of it is built without.
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// linux/memfd.h
static const unsigned int GUVOH_MFD_CLOEXEC = 1;
