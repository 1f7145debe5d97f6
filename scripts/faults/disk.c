// SPDX-License-Identifier: AGPL-3.0-or-later
// A disk that remembers, and that fails when told to. Loaded with LD_PRELOAD under the built program.
//
//   GUVOH_DISK_ROOT   only files below this folder count
//   GUVOH_DISK_LOG    every write, truncation, sync, rename, removal and acknowledgement, in order, so
//                     that a power loss can be replayed at any point (scripts/bench vault)
//   GUVOH_DISK_FAIL   full:N | sync:N | torn:N   from the N-th operation on, the disk is full, refuses
//                     to sync, or writes half and then fails
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static int log_fd = -2;
static long operations;

static int counts(int fd, char *path) {
  char name[64];
  const char *root = getenv("GUVOH_DISK_ROOT");
  if (!root) return 0;
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t n = syscall(SYS_readlink, name, path, 4000);
  if (n <= 0) return 0;
  path[n] = 0;
  return strncmp(path, root, strlen(root)) == 0 && !strstr(path, "-shm");
}

static int named(const char *path, char *full) {
  const char *root = getenv("GUVOH_DISK_ROOT");
  if (!root || !path) return 0;
  if (path[0] == '/') {
    snprintf(full, 4096, "%s", path);
  } else {
    char here[2048];
    if (!getcwd(here, sizeof here)) return 0;
    snprintf(full, 4096, "%s/%s", here, path);
  }
  return strncmp(full, root, strlen(root)) == 0 && !strstr(full, "-shm");
}

// A record: kind, length of the path, offset, length of the data; then path and data.
static void record(char kind, const char *path, int64_t offset, const void *data, uint32_t size) {
  if (log_fd == -2) {
    const char *file = getenv("GUVOH_DISK_LOG");
    log_fd = file ? (int)syscall(SYS_openat, AT_FDCWD, file,
                                 O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  }
  if (log_fd < 0) return;
  uint32_t length = (uint32_t)strlen(path);
  char *bytes = malloc(17 + length + size);
  bytes[0] = kind;
  memcpy(bytes + 1, &length, 4);
  memcpy(bytes + 5, &offset, 8);
  memcpy(bytes + 13, &size, 4);
  memcpy(bytes + 17, path, length);
  if (size) memcpy(bytes + 17 + length, data, size);
  syscall(SYS_write, log_fd, bytes, 17 + length + size);
  free(bytes);
}

static int fails(const char *kind) {
  const char *wish = getenv("GUVOH_DISK_FAIL");
  if (!wish) return 0;
  size_t n = strlen(kind);
  return strncmp(wish, kind, n) == 0 && wish[n] == ':' && operations >= atol(wish + n + 1);
}

static ssize_t put(int fd, const void *data, size_t size, int64_t offset, int placed) {
  char path[4096];
  if (fd == 1 && size > 4 && memcmp(data, "ack ", 4) == 0) {
    pthread_mutex_lock(&lock);
    record('a', "", 0, data, (uint32_t)size);
    pthread_mutex_unlock(&lock);
    return syscall(SYS_write, fd, data, size);
  }
  if (!counts(fd, path))
    return placed ? syscall(SYS_pwrite64, fd, data, size, offset) : syscall(SYS_write, fd, data, size);
  pthread_mutex_lock(&lock);
  operations++;
  ssize_t done;
  int failure = 0;
  int64_t where = placed ? offset : syscall(SYS_lseek, fd, 0, SEEK_CUR);
  if (fails("full")) {
    done = -1, failure = ENOSPC;
  } else if (fails("torn")) {
    done = -1, failure = EIO;
    size_t half = size / 2;
    if (placed) syscall(SYS_pwrite64, fd, data, half, offset);
    else syscall(SYS_write, fd, data, half);
  } else {
    done = placed ? syscall(SYS_pwrite64, fd, data, size, offset) : syscall(SYS_write, fd, data, size);
    if (done < 0) failure = errno;
    if (done > 0) record('w', path, where, data, (uint32_t)done);
  }
  pthread_mutex_unlock(&lock);
  if (done < 0) errno = failure;
  return done;
}

ssize_t write(int fd, const void *data, size_t size) { return put(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return put(fd, data, size, at, 1); }

static int sync_it(int fd, long call) {
  char path[4096];
  if (!counts(fd, path)) return (int)syscall(call, fd);
  pthread_mutex_lock(&lock);
  operations++;
  int failed = fails("sync");
  // The replay decides what a sync keeps; the machine it runs on need not wait for its own disk.
  if (!failed) record('s', path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  if (failed) {
    errno = EIO;
    return -1;
  }
  return 0;
}

int fsync(int fd) { return sync_it(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_it(fd, SYS_fdatasync); }

static int truncate_it(int fd, int64_t size) {
  char path[4096];
  int counted = counts(fd, path);
  pthread_mutex_lock(&lock);
  int status = (int)syscall(SYS_ftruncate, fd, size);
  if (counted && status == 0) record('t', path, size, NULL, 0);
  pthread_mutex_unlock(&lock);
  return status;
}

int ftruncate(int fd, off_t size) { return truncate_it(fd, size); }
int ftruncate64(int fd, off64_t size) { return truncate_it(fd, size); }

int unlink(const char *path) {
  char full[4096];
  int counted = named(path, full);
  pthread_mutex_lock(&lock);
  int status = (int)syscall(SYS_unlink, path);
  if (counted && status == 0) record('u', full, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return status;
}

int rename(const char *from, const char *to) {
  char old[4096], new[4096];
  int counted = named(from, old) & named(to, new);
  pthread_mutex_lock(&lock);
  int status = (int)syscall(SYS_rename, from, to);
  if (counted && status == 0) record('r', old, 0, new, (uint32_t)strlen(new));
  pthread_mutex_unlock(&lock);
  return status;
}
