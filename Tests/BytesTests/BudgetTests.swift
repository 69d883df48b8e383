import Bytes
import Testing

@Suite struct BudgetTests {
  @Test func itRunsOutOnce() {
    let budget = Budget(steps: 10)
    #expect(budget.spend(4))
    #expect(!budget.isSpent)
    // What costs more than is left costs all of it.
    #expect(!budget.spend(.max))
    #expect(budget.isSpent)
    #expect(!budget.spend(1))
  }

  @Test func timeRunsOutToo() {
    let budget = Budget(time: .zero)
    #expect(!budget.spend(1))
    #expect(budget.isSpent)
    #expect(Budget(time: .seconds(60)).spend(1))
  }

  @Test func theLastStepIsSpent() {
    let budget = Budget(steps: 2)
    #expect(budget.spend(1))
    #expect(!budget.spend(1))
  }
}
