import Glibc

/// `weir verify`: a pipeline's state, found and compared.
public struct Verification {
    public let state: StateFolder
    private let pipeline: String
    private let name: String

    /// - Throws: `HostError` (usage) where there is no such state.
    public init(pipeline: String, state: String?) throws(HostError) {
        self.pipeline = pipeline
        name = RunPreparation.name(of: pipeline)
        self.state = StateFolder(state ?? ".weir/\(name)")
        guard self.state.holdsPipeline else {
            throw HostError(
                "\(self.state.path) holds no pipeline's state; --state names another folder",
                isUsage: true)
        }
    }

    public func run() throws -> VerificationReport {
        let base = try RunPreparation.read(pipeline).base
        return try Verifier(state: state, base: base, name: name).run()
    }
}
