// SPDX-License-Identifier: AGPL-3.0-or-later
#ifndef GUVOH_FILES_H
#define GUVOH_FILES_H

#include <stddef.h>

/// One plain file carried inside the program.
typedef struct {
  /// Path below `files/`, with forward slashes, ending in NUL.
  const char *_Nonnull path;
  /// The bytes of the file; not ended by NUL.
  const unsigned char *_Nonnull bytes;
  /// How many bytes there are.
  size_t count;
} guvoh_file;

/// How many files there are.
size_t guvoh_files_count(void);

/// The file at an index below `guvoh_files_count()`, in the order of the paths.
guvoh_file guvoh_file_at(size_t index);

#endif
