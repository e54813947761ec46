package kechuang.claim.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.claim.entity.ClaimAmount;
import kechuang.fault.Problem;
import kechuang.scheme.entity.Verdict;

/** What a claim would come to, how, and what stands against it. */
public record ClaimQuote(ClaimAmount computed, Verdict verdict, List<Problem> problems)
    implements Serializable {

  public boolean isPossible() {
    return problems.isEmpty();
  }

  public ClaimAmount getComputed() {
    return computed;
  }

  public List<Problem> getProblems() {
    return problems;
  }

  public Verdict getVerdict() {
    return verdict;
  }
}
