import Foundation
import Testing

/// Commands of `TRANSFORM` do not outlive the process that started them.
@Suite struct TransformTests {
    @Test(
        "a command and what it started end with the shell, however that ends",
        arguments: [SIGKILL, SIGTERM, SIGINT, SIGHUP])
    func ended(signal: Int32) throws {
        let scratch = try Scratch()
        let statement = """
            SELECT TRANSFORM(1) USING
            'sleep 1000 & cut -d" " -f5 /proc/$$/stat > made; mv made group; wait' AS (x)
            """
        let running = try Weir.start(["sql", statement], in: scratch.folder)
        let file = scratch.folder.appending(path: "group")
        #expect(
            waitUntil(seconds: 30) { FileManager.default.fileExists(atPath: file.path) },
            "\(running.output) \(running.errors)")
        let text = try String(contentsOf: file, encoding: .utf8)
        let group = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
        #expect(isRunning(group))
        Processes.kill(running.process.processIdentifier, signal)
        #expect(waitUntil(seconds: 10) { !isRunning(group) })
        #expect(running.wait(seconds: 10))
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
