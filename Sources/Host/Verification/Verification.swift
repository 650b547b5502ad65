import Glibc

/// `weir verify`: a pipeline's state, found and compared.
public enum Verification {
    /// - Throws: `HostError` (usage) where there is no such state.
    public static func run(pipeline: String, state: String?) throws -> VerificationReport {
        let name = RunPreparation.name(of: pipeline)
        let folder = StateFolder(state ?? ".weir/\(name)")
        guard File.exists(folder.pipelineText), File.exists(folder.log) else {
            throw HostError(
                "\(folder.path) holds no pipeline's state; --state names another folder",
                isUsage: true)
        }
        let base = try RunPreparation.read(pipeline).base
        return try Verifier(state: folder, base: base, name: name).run()
    }
}
