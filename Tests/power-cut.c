// What a disk has promised to keep: preloaded into every process of a pipeline, it writes down beside a folder what
// was synced of it, so that power-cut.py can make of the folder what a power cut may leave.
//
//   POWER_FOLDER   the folder; nothing outside of it is looked at
//   POWER_KEPT     where it is written down:
//     files/INODE.BIRTH                 a file's content when it was last synced
//     folders/INODE.BIRTH.folder        "INODE.BIRTH NAME" for each name that a folder had then
//
// Files are known by inode and time of birth: names move, and inodes are used again.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int identify(int descriptor, const char *name, char *identity, size_t room, mode_t *mode) {
  struct statx found;
  int flags = AT_SYMLINK_NOFOLLOW | (name[0] ? 0 : AT_EMPTY_PATH);
  if (statx(descriptor, name, flags, STATX_BASIC_STATS | STATX_BTIME, &found) != 0) return -1;
  snprintf(identity, room, "%llu.%lld%09u%s", (unsigned long long)found.stx_ino, (long long)found.stx_btime.tv_sec,
           found.stx_btime.tv_nsec, S_ISDIR(found.stx_mode) ? ".folder" : "");
  *mode = found.stx_mode;
  return 0;
}

/// Written beside and renamed: processes sync at the same time, and each is killed at any moment.
static int begin(const char *kept, const char *kind, const char *identity, char *beside, char *path) {
  snprintf(path, PATH_MAX, "%s/%s/%s", kept, kind, identity);
  snprintf(beside, PATH_MAX, "%s/%s/.%s.%ld", kept, kind, identity, (long)syscall(SYS_gettid));
  return open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static void keep_file(const char *kept, int descriptor, const char *identity) {
  char beside[PATH_MAX], path[PATH_MAX], link[64], block[1 << 16];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  int from = open(link, O_RDONLY | O_CLOEXEC);
  int to = begin(kept, "files", identity, beside, path);
  for (ssize_t count; from >= 0 && to >= 0 && (count = read(from, block, sizeof block)) > 0;)
    if (write(to, block, count) != count) abort();
  if (from >= 0) close(from);
  if (to >= 0) close(to);
  rename(beside, path);
}

static void keep_folder(const char *kept, const char *folder, const char *identity) {
  char beside[PATH_MAX], path[PATH_MAX], own[64];
  mode_t mode;
  DIR *entries = opendir(folder);
  int to = begin(kept, "folders", identity, beside, path);
  for (struct dirent *entry; entries && to >= 0 && (entry = readdir(entries));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    if (identify(dirfd(entries), entry->d_name, own, sizeof own, &mode) == 0)
      dprintf(to, "%s %s\n", own, entry->d_name);
  }
  if (entries) closedir(entries);
  if (to >= 0) close(to);
  rename(beside, path);
}

static void keep(int descriptor) {
  const char *folder = getenv("POWER_FOLDER"), *kept = getenv("POWER_KEPT");
  char link[64], path[PATH_MAX], identity[64];
  mode_t mode;
  int before = errno;
  if (!folder || !kept) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length > 0) {
    path[length] = 0;
    size_t root = strlen(folder);
    int is_inside = !strncmp(path, folder, root) && (path[root] == '/' || path[root] == 0);
    if (is_inside && identify(descriptor, "", identity, sizeof identity, &mode) == 0) {
      if (S_ISDIR(mode)) keep_folder(kept, path, identity);
      else if (S_ISREG(mode)) keep_file(kept, descriptor, identity);
    }
  }
  errno = before;
}

static int sync_and_keep(const char *name, int descriptor) {
  int (*call)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int result = call(descriptor);
  if (result == 0) keep(descriptor);
  return result;
}

int fsync(int descriptor) { return sync_and_keep("fsync", descriptor); }

int fdatasync(int descriptor) { return sync_and_keep("fdatasync", descriptor); }

/// For power_cut.py: 0, or −1 where there is no such file.
int power_identity(const char *path, char *identity, int room) {
  mode_t mode;
  return identify(AT_FDCWD, path, identity, room, &mode);
}
