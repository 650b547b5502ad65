import Columns

enum RegexKernels {
    static let kernels: [String: TextKernel] = [:]
}
