import CSandbox
import Foundation

/// The filter of system calls that a sandboxed program runs under.
///
/// It refuses what a parser of pictures or a maker of PDF never needs and an attacker would like:
/// new namespaces, mounts, the network, debugging, kernel modules, keyrings. A list of what *is*
/// allowed would break with each update of Tesseract's or WeasyPrint's libraries; the namespaces
/// remain the wall, this is the second one.
enum SystemCallFilter {
  /// Refused with `EPERM`, so that a library that merely tries goes on without.
  static let refused = [
    "acct", "add_key", "bpf", "chroot", "clock_adjtime", "clock_settime", "delete_module",
    "fanotify_init", "finit_module", "fsconfig", "fsmount", "fsopen", "fspick", "init_module",
    "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp",
    "kexec_file_load", "kexec_load", "keyctl", "lookup_dcookie", "mbind", "migrate_pages", "mount",
    "mount_setattr", "move_mount", "move_pages", "name_to_handle_at", "nfsservctl",
    "open_by_handle_at",
    "open_tree", "perf_event_open", "personality", "pidfd_getfd", "pivot_root", "process_vm_readv",
    "process_vm_writev", "ptrace", "quotactl", "quotactl_fd", "reboot", "request_key",
    "set_mempolicy", "setdomainname", "sethostname", "setns", "settimeofday", "socket",
    "socketpair", "swapoff", "swapon", "syslog", "umount2", "unshare", "userfaultfd", "vhangup",
    "vmsplice",
  ]

  /// Writes the compiled filter to a new descriptor, at its beginning, for `bwrap --seccomp`.
  ///
  /// - Throws: `SandboxError.unavailable` when the library refuses.
  static func descriptor() throws(SandboxError) -> Int32 {
    let allow: UInt32 = 0x7FFF_0000  // SCMP_ACT_ALLOW
    let refuse = 0x0005_0000 | UInt32(EPERM)  // SCMP_ACT_ERRNO(EPERM)
    guard let filter = unsafe seccomp_init(allow) else {
      throw .unavailable(reason: "seccomp")
    }
    defer { unsafe seccomp_release(filter) }
    for name in refused {
      let number = unsafe seccomp_syscall_resolve_name(name)
      guard number >= 0 else { continue }  // not on this kind of processor
      guard unsafe seccomp_rule_add_array(filter, refuse, number, 0, nil) == 0 else {
        throw .unavailable(reason: "seccomp")
      }
    }
    let file = unsafe memfd_create("filter", GUVOH_MFD_CLOEXEC)
    guard file >= 0, unsafe seccomp_export_bpf(filter, file) == 0, lseek(file, 0, SEEK_SET) == 0
    else { throw .unavailable(reason: "seccomp") }
    return file
  }
}
