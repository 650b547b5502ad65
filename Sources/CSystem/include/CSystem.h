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

/// One bit for each of the 16 bytes at `p` that has its highest bit.
static inline uint32_t weir_high16(const uint8_t *p) {
#if defined(__SSE2__)
    typedef char v16 __attribute__((vector_size(16), aligned(1)));
    return (uint32_t)__builtin_ia32_pmovmskb128(*(const v16 *)p);
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++) mask |= (uint32_t)(p[i] >> 7) << i;
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

/// One bit for each of the 16 bytes at `p` that is no decimal digit.
static inline uint32_t weir_mask_nondigits16(const uint8_t *p) {
#if defined(__SSE2__)
    typedef unsigned char u16 __attribute__((vector_size(16), aligned(1)));
    typedef unsigned char v16 __attribute__((vector_size(16)));
    v16 digits = (v16)(*(const u16 *)p - (unsigned char)'0');
    return (uint32_t)__builtin_ia32_pmovmskb128((char __attribute__((vector_size(16))))(digits > 9));
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++) mask |= (uint32_t)((uint8_t)(p[i] - '0') > 9) << i;
    return mask;
#endif
}

/// One bit for each of the 16 bytes at `a` that equals the one at `b`.
static inline uint32_t weir_same16(const uint8_t *a, const uint8_t *b) {
#if defined(__SSE2__)
    typedef char v16 __attribute__((vector_size(16), aligned(1)));
    typedef char u16 __attribute__((vector_size(16)));
    return (uint32_t)__builtin_ia32_pmovmskb128((u16)(*(const v16 *)a == *(const v16 *)b));
#else
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++) mask |= (uint32_t)(a[i] == b[i]) << i;
    return mask;
#endif
}

/// Whether `count` bytes at `a` and `b` are the same. Inline and by words, since most keys are short:
/// a call of memcmp costs as much as the comparison.
static inline int weir_equal(const uint8_t *a, const uint8_t *b, size_t count) {
    uint64_t x, y;
    if (count >= 8) {
        for (size_t at = 0; at + 8 <= count; at += 8) {
            __builtin_memcpy(&x, a + at, 8);
            __builtin_memcpy(&y, b + at, 8);
            if (x != y) return 0;
        }
        __builtin_memcpy(&x, a + count - 8, 8);
        __builtin_memcpy(&y, b + count - 8, 8);
        return x == y;
    }
    for (size_t at = 0; at < count; at++)
        if (a[at] != b[at]) return 0;
    return 1;
}

/// Whether no byte has its highest bit.
static inline int weir_is_ascii(const uint8_t *p, size_t count) {
    size_t at = 0;
#if defined(__SSE2__)
    typedef char v16 __attribute__((vector_size(16), aligned(1)));
    typedef char u16 __attribute__((vector_size(16)));
    for (; at + 64 <= count; at += 64) {
        u16 any = *(const v16 *)(p + at) | *(const v16 *)(p + at + 16) |
                  *(const v16 *)(p + at + 32) | *(const v16 *)(p + at + 48);
        if (__builtin_ia32_pmovmskb128(any)) return 0;
    }
#endif
    uint8_t rest = 0;
    for (; at < count; at++) rest |= p[at];
    return rest < 0x80;
}

/// One bit for each byte that ends the plain part of a JSON string: a quote, a backslash or a control
/// character. The last word's bits behind `count` are 0. Gives whether no byte has its highest bit.
int weir_index_json(const uint8_t *p, size_t count, uint64_t *bits);

/// Writes down where delimiters and line feeds (`separators`), line feeds (`line_ends`) and quotes lie,
/// each place plus `offset`. Each list has room for `count` + 64 places. Gives whether no byte has its
/// highest bit.
int weir_index_csv(const uint8_t *p, size_t count, uint32_t offset, uint8_t delimiter,
                   uint8_t quote, uint32_t *separators, uint32_t *line_ends, uint32_t *quotes,
                   intptr_t *separator_count, intptr_t *line_count, intptr_t *quote_count);

/// Whether the processor has the instruction that `weir_crc32c` uses.
int weir_has_crc32c(void);

/// CRC-32C by the processor's own instruction: `state` before and after, neither inverted.
uint32_t weir_crc32c(uint32_t state, const uint8_t *p, size_t count);

/// Adds to a number that other processes see, and gives what it was before.
static inline int64_t weir_atomic_add(int64_t *p, int64_t value) {
    return __atomic_fetch_add(p, value, __ATOMIC_SEQ_CST);
}

static inline void weir_atomic_store(int64_t *p, int64_t value) {
    __atomic_store_n(p, value, __ATOMIC_SEQ_CST);
}

#if defined(__linux__)
#include <sys/types.h>

// Declared here and defined in the C file, so that this module does not claim the system's headers.
struct stat;
struct pollfd;

/// open(2) with a mode, closed on exec; the C function is variadic.
int weir_open(const char *path, int flags, mode_t mode);

/// Asks for a signal when the parent ends, so that no process outlives its pipeline.
int weir_die_with_parent(int signal_number);

/// fork(2), which Swift does not offer: for processes with one thread only, whose child goes on like the parent.
pid_t weir_fork(void);

/// The processor time that a process has had, all threads together, in nanoseconds; -1 where there is no such process.
int64_t weir_processor_time(pid_t pid);

/// The signal that ended a process, or −1 where it exited by itself.
int weir_wait_signal(int status);

/// The exit code of a process, or −1 where a signal ended it.
int weir_wait_code(int status);

/// Whether a child has ended, and how, as a shell tells it: its exit code, or 128 and the signal's number.
/// It stays to be waited for.
int weir_child_has_ended(pid_t pid, int *status);

/// Lets a descriptor survive exec, or not.
int weir_set_cloexec(int descriptor, int on);

/// Another number for the same open file, the first free one from `least` on; it does not survive exec.
/// -1 where there is none.
int weir_duplicate(int descriptor, int least);

// Makes a pipe whose ends no process gets that is started meanwhile; as pipe(2).
int weir_pipe(int ends[2]);

int weir_set_nonblocking(int descriptor, int on);

/// The modification time in nanoseconds since 1970.
int64_t weir_modified(const struct stat *status);

/// SIGINT, SIGTERM and SIGHUP are counted from now on and interrupt a poll; SIGPIPE is ignored.
void weir_count_signals(void);

/// How many signals that ask for an end have come.
int weir_signals_seen(void);

/// Moves up to `count` bytes from one descriptor to the end of a file, within the kernel where the
/// first is a pipe or a file. 0 at the end of the input, −1 with errno where either fails.
int64_t weir_move(int from, int to, size_t count);

/// Watches a mapping of a file that another program may cut: a touch behind the file's end, which would
/// end the process, reads zeros from now on and is remembered. Gives a number for the mapping, or −1
/// where none is free: then nothing is watched.
int weir_guard_mapping(const void *start, size_t size);

/// Whether the mapping was touched behind its file's end.
int weir_guard_was_hit(int number);

/// The mapping is no longer watched; to be called before it goes.
void weir_guard_end(int number);

/// From now on, memory that is let go stays with the process: blocks up to 16 MB are not mapped each on
/// their own, and up to 64 MB at the end of the heap are not given back. A column that is let go and made
/// again for the next batch has its pages then.
void weir_keep_freed_memory(void);

/// Gives what is free back to the system.
void weir_return_freed_memory(void);

/// poll(2) with microseconds.
int weir_poll(struct pollfd *entries, unsigned long count, int64_t microseconds);
#endif

#endif
