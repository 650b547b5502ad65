#define _GNU_SOURCE
#include "CSystem.h"

#include <malloc.h>
#include <string.h>

#if defined(__x86_64__)
int weir_has_crc32c(void) { return __builtin_cpu_supports("sse4.2") != 0; }

__attribute__((target("sse4.2")))
uint32_t weir_crc32c(uint32_t state, const uint8_t *p, size_t count) {
    uint64_t crc = state;
    size_t at = 0;
    for (; at + 8 <= count; at += 8) {
        uint64_t word;
        memcpy(&word, p + at, 8);
        crc = __builtin_ia32_crc32di(crc, word);
    }
    for (; at < count; at++) crc = __builtin_ia32_crc32qi((uint32_t)crc, p[at]);
    return (uint32_t)crc;
}
#else
int weir_has_crc32c(void) { return 0; }

uint32_t weir_crc32c(uint32_t state, const uint8_t *p, size_t count) {
    (void)p;
    (void)count;
    return state;
}
#endif

#if defined(__linux__)
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <errno.h>

int weir_open(const char *path, int flags, mode_t mode) {
    return open(path, flags | O_CLOEXEC, mode);
}

int weir_die_with_parent(int signal_number) {
    return prctl(PR_SET_PDEATHSIG, signal_number, 0, 0, 0);
}

pid_t weir_fork(void) { return fork(); }

int64_t weir_processor_time(pid_t pid) {
    clockid_t clock;
    struct timespec time;
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int weir_wait_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : -1; }

int weir_wait_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

int weir_child_has_ended(pid_t pid, int *status) {
    siginfo_t info = {0};
    while (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0)
        if (errno != EINTR) return 0;
    if (info.si_pid == 0) return 0;
    *status = info.si_code == CLD_EXITED ? info.si_status : 128 + info.si_status;
    return 1;
}

int weir_set_cloexec(int descriptor, int on) {
    return fcntl(descriptor, F_SETFD, on ? FD_CLOEXEC : 0);
}

int weir_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int weir_duplicate(int descriptor, int least) {
    return fcntl(descriptor, F_DUPFD_CLOEXEC, least);
}

int weir_set_nonblocking(int descriptor, int on) {
    int flags = fcntl(descriptor, F_GETFL, 0);
    return fcntl(descriptor, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
}

int64_t weir_modified(const struct stat *status) {
    return (int64_t)status->st_mtim.tv_sec * 1000000000 + status->st_mtim.tv_nsec;
}

int64_t weir_move(int from, int to, size_t count) {
    ssize_t moved = splice(from, 0, to, 0, count, 0);
    if (moved >= 0 || errno != EINVAL) return moved;
    moved = copy_file_range(from, 0, to, 0, count, 0);
    if (moved > 0 || (moved < 0 && errno != EINVAL && errno != EXDEV && errno != EOPNOTSUPP &&
                      errno != EBADF && errno != ENOSYS))
        return moved;
    // Sockets, terminals, files of another file system or of none, such as those in /proc.
    char buffer[1 << 16];
    ssize_t got = read(from, buffer, count < sizeof buffer ? count : sizeof buffer);
    for (ssize_t at = 0; at < got;) {
        ssize_t wrote = write(to, buffer + at, (size_t)(got - at));
        if (wrote > 0) {
            at += wrote;
        } else if (errno != EINTR) {
            // What was read is in no other place: it waits here for room, or until a file system that
            // was made read-only takes it.
            if (errno != ENOSPC && errno != EDQUOT && errno != EROFS) return -1;
            sleep(1);
        }
    }
    return got;
}

static volatile sig_atomic_t signals_seen = 0;

static void count(int number) {
    (void)number;
    signals_seen++;
}

void weir_count_signals(void) {
    struct sigaction action = {0};
    action.sa_handler = count;
    sigaction(SIGINT, &action, 0);
    sigaction(SIGTERM, &action, 0);
    sigaction(SIGHUP, &action, 0);
    signal(SIGPIPE, SIG_IGN);
    // Whoever started us may have had them blocked, and a mask is inherited.
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGHUP);
    sigprocmask(SIG_UNBLOCK, &wanted, 0);
}

int weir_signals_seen(void) { return signals_seen; }

int weir_poll(struct pollfd *entries, unsigned long count, int64_t microseconds) {
    struct timespec limit = {microseconds / 1000000, (microseconds % 1000000) * 1000};
    return ppoll(entries, count, &limit, 0);
}
#endif

void weir_keep_freed_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

void weir_return_freed_memory(void) { malloc_trim(0); }
