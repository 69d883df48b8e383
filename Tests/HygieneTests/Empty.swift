@testable import Hygiene
