import Columns
import Foundation
import Glibc
import Query
import Synchronization
import Testing

@testable import Engine
@testable import Host

/// `TRANSFORM … USING` with real processes.
@Suite struct BashCommandTests {
    private func run(
        _ query: String, isCancelled: (@Sendable () -> Bool)? = nil
    ) -> Result<[[Value]], StatementFailure> {
        var resources = ExecutionResources.ofThisMachine()
        resources.isCancelled = isCancelled
        var shell = SQLShell(resources: resources)
        switch shell.run(0, of: Script(query)) {
        case .rows(_, let batches): return .success(batches.flatMap(\.rows))
        case .failure(let failure): return .failure(failure)
        }
    }

    @Test(
        "Commands answer as far as they wish to",
        arguments: [
            ("tr 12 ab", "range(1, 3)", "a,b"), ("wc -l", "range(3)", "3"),
            ("echo hi", "range(2)", "hi"), ("exec <&-; echo hi", "range(1)", "hi"),
            ("exit 3", "range(0)", ""), ("yes", "range(1) LIMIT 1", "y"),
        ])
    func answers(command: String, rows: String, expected: String) throws {
        let found = try run("SELECT TRANSFORM(id) USING '\(command)' AS (x) FROM \(rows)").get()
        #expect(found.map { $0[0].text } == expected.split(separator: ",").map(String.init))
    }

    @Test(
        "Neither side waits in vain where both write more than pipes hold",
        arguments: [
            ("cat", 300_000), ("seq 300000; cat", 600_000),
            ("cat > /dev/null; seq 300000", 300_000),
            ("seq 10", 10), ("cat >&2; echo", 1), ("seq 300000 >&2; cat", 300_000),
        ])
    func exchanges(command: String, count: Int64) throws {
        let lines = "SELECT TRANSFORM(id) USING '\(command)' AS (x) FROM range(300000)"
        #expect(try run("SELECT count(*) FROM (\(lines))").get() == [[.integer(count)]])
    }

    @Test(
        "A command that fails is an error with the end of what it complained of",
        arguments: [
            ("false", 1, ""), ("exit 3", 3, ""), ("cat >&2; exit 1", 1, "0\n"),
            ("kill -9 $$", 137, ""), ("echo out; exec >&-; echo late >&2; exit 4", 4, "late\n"),
        ])
    func fails(command: String, status: Int, errors: String) {
        let query = "SELECT TRANSFORM(id) USING '\(command)' AS (x) FROM range(1)"
        guard case .failure(let failure) = run(query) else {
            Issue.record("it did not fail: \(command)")
            return
        }
        #expect(failure.errorClass == "SUBPROCESS_EXITED")
        #expect(failure.message == "Subprocess exited with status \(status). Error: \(errors).")
    }

    @Test("Of what a command complains of, the last 2 KB are kept")
    func boundsErrors() {
        let query = "SELECT TRANSFORM(1) USING 'seq 100000 >&2; exit 1' AS (x)"
        guard case .failure(let failure) = run(query) else {
            Issue.record("it did not fail")
            return
        }
        #expect(failure.message.utf8.count < 2200)
        #expect(failure.message.hasSuffix("99999\n100000\n."))
    }

    /// For a command: its group's number.
    private static let group = "cut -d\" \" -f5 /proc/$$/stat"

    @Test("A command and what it started end with its query", arguments: [false, true])
    func ends(isCancelled: Bool) throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/group"
        let query =
            "SELECT TRANSFORM(1) USING 'sleep 1000 & \(Self.group) > \(file)-; echo $$ >> \(file)-; "
            + "mv \(file)- \(file); echo 1; wait' AS (x)" + (isCancelled ? "" : " LIMIT 1")
        // It is asked for no more once the command has written its number.
        let result = run(query) { isCancelled && access(file, R_OK) == 0 }
        if isCancelled, case .failure(let failure) = result {
            #expect(failure.errorClass == "OPERATION_CANCELED")
        } else {
            #expect(try result.get() == [[.string("1")]])
        }
        let numbers = try folder.text("group").split(separator: "\n").compactMap { pid_t($0) }
        #expect(numbers.count == 2)
        // Nobody is left unasked for.
        for pid in numbers { #expect(kill(pid, 0) == -1) }
        #expect(isKilled(numbers[0]))
    }

    @Test("What a command has left running when it ended is ended, too")
    func leavesBehind() throws {
        let command = "sleep 1000 <&- >&- 2>&- & \(Self.group)"
        let found = try run("SELECT TRANSFORM(1) USING '\(command)' AS (x)").get()
        let group = try #require(found.first.flatMap { $0[0].text }.flatMap { pid_t($0) })
        #expect(isKilled(group))
    }

    @Test(
        "A command ends with this process, whatever it has sent to its group before",
        arguments: ["", "trap \"\" TERM HUP INT; kill 0; kill -HUP 0; kill -INT 0;"])
    func diesWithProcess(first: String) throws {
        let command = try BashCommand("\(first) sleep 1000 & \(Self.group); wait")
        let group = try #require(pid_t(line(of: command)))
        #expect(isRunning(group))
        // As if this process had ended: nobody has the writing end any more.
        let nowhere = open("/dev/null", O_WRONLY)
        #expect(dup2(nowhere, command.lifeline) >= 0)
        close(nowhere)
        #expect(isKilled(group))
        withExtendedLifetime(command) {}
    }

    @Test("A command that has left its group ends when it is let go of")
    func leavesGroup() throws {
        let start = Clock.nanoseconds()
        do {
            let command = try BashCommand("echo $$; exec setsid sleep 60")
            let pid = try #require(pid_t(line(of: command)))
            for _ in 0..<10_000 where getsid(pid) != pid { sched_yield() }
            withExtendedLifetime(command) {}
        }
        #expect(Clock.nanoseconds() - start < 50_000_000_000)
    }

    @Test("A child that has ended keeps its number until it is waited for")
    func unreaped() throws {
        let descriptor = open("/dev/null", O_RDWR)
        defer { close(descriptor) }
        let child = try UnreapedChild(
            bash: ["-c", "exit 3"], descriptors: [descriptor, descriptor, descriptor], in: .own,
            areSignalsBlocked: false)
        let pid = child.pid
        while child.status == nil { sched_yield() }
        #expect(child.status == 3)
        #expect(kill(pid, 0) == 0)
        child.end()
        #expect(kill(pid, 0) == -1)
    }

    /// What a command writes first.
    private func line(of command: BashCommand) throws -> String {
        var written: [UInt8] = []
        while !written.contains(0x0A) {
            var nothing: ArraySlice<UInt8> = []
            guard case .bytes(let bytes) = try command.exchange(&nothing, isLast: false) else {
                break
            }
            written += bytes
        }
        return String(decoding: written.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// Nothing runs in the group. What was killed goes in its own time: it is looked at again and again, within
    /// bounds.
    private func isKilled(_ group: pid_t) -> Bool {
        for _ in 0..<10_000 {
            if !isRunning(group) { return true }
            sched_yield()
        }
        return false
    }

    /// What is dead may still be there until init asks for it.
    private func isRunning(_ group: pid_t) -> Bool {
        let processes = try? FileManager.default.contentsOfDirectory(atPath: "/proc")
        return (processes ?? []).contains { name in
            guard let pid = pid_t(name), getpgid(pid) == group,
                let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
            else { return false }
            return !text.contains(") Z ") && !text.contains(") X ")
        }
    }
}

extension Value {
    /// A STRING's text.
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
