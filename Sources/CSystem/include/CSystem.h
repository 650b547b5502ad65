// What Linux and the processor offer and Swift cannot name: variadic or macro-only calls, and the
// few instructions that turn a vector comparison into a bit mask. Every function is inline and tiny.
#ifndef WEIR_CSYSTEM_H
#define WEIR_CSYSTEM_H
#include <stdint.h>
#include <stddef.h>

/// One bit for each of the 16 bytes at `p` that equals `byte`.
static inline uint32_t weir_mask16(const uint8_t *p, uint8_t byte) {
#if defined(__SSE2__)
    typedef char v16 __attribute__((vector_size(16), aligned(1)));
    v16 bytes = *(const v16 *)p;
    v16 same = (v16)(bytes == (v16)(((v16){0}) + (char)byte));
    return (uint32_t)__builtin_ia32_pmovmskb128(same);
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++) mask |= (uint32_t)(p[i] == byte) << i;
    return mask;
#endif
}

/// One bit for each of the 16 bytes at `p` that ends the plain part of a JSON string: a quote, a
/// backslash or a control character.
static inline uint32_t weir_mask_string16(const uint8_t *p) {
#if defined(__SSE2__)
    typedef char v16 __attribute__((vector_size(16), aligned(1)));
    typedef unsigned char u16 __attribute__((vector_size(16)));
    v16 bytes = *(const v16 *)p;
    v16 quote = (v16)(bytes == (v16)(((v16){0}) + (char)0x22));
    v16 slash = (v16)(bytes == (v16)(((v16){0}) + (char)0x5C));
    v16 control = (v16)((u16)bytes < (u16)(((u16){0}) + (unsigned char)0x20));
    return (uint32_t)__builtin_ia32_pmovmskb128(quote | slash | control);
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++)
        mask |= (uint32_t)(p[i] == 0x22 || p[i] == 0x5C || p[i] < 0x20) << i;
    return mask;
#endif
}

#if defined(__linux__)
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/// open(2) with a mode; the C function is variadic.
static inline int weir_open(const char *path, int flags, mode_t mode) {
    return open(path, flags | O_CLOEXEC, mode);
}

/// Asks for a signal when the parent ends, so that no process outlives its pipeline.
static inline int weir_die_with_parent(int signal_number) {
    return prctl(PR_SET_PDEATHSIG, signal_number, 0, 0, 0);
}

/// The signal that ended a process, or −1 where it exited by itself.
static inline int weir_wait_signal(int status) {
    return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

static inline int weir_wait_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

/// Lets a descriptor survive exec, or not.
static inline int weir_set_cloexec(int descriptor, int on) {
    return fcntl(descriptor, F_SETFD, on ? FD_CLOEXEC : 0);
}

static inline int weir_set_nonblocking(int descriptor, int on) {
    int flags = fcntl(descriptor, F_GETFL, 0);
    return fcntl(descriptor, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
}

/// The modification time in nanoseconds since 1970.
static inline int64_t weir_modified(const struct stat *status) {
    return (int64_t)status->st_mtim.tv_sec * 1000000000 + status->st_mtim.tv_nsec;
}

/// Called where a signal arrives that asks for an orderly end: counts them.
void weir_count_signals(void);

/// How many signals that ask for an end have come.
int weir_signals_seen(void);

/// poll(2) with microseconds.
int weir_poll(struct pollfd *entries, unsigned long count, int64_t microseconds);
#endif

#endif
