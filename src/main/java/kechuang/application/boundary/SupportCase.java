package kechuang.application.boundary;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kechuang.application.entity.SupportEventKind;
import kechuang.application.entity.SupportRequest;
import kechuang.application.entity.SupportStep;
import kechuang.document.entity.Attachment;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.boundary.AskedFacts;
import kechuang.scheme.boundary.Citation;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.ReviewStep;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Terms;

/**
 * An application under a measure as whoever may see it sees it.
 *
 * @param citation what the rule rests on
 * @param judged what the rule says of it: as it was decided, or as it stands now
 * @param stated the sum that is shown invoice by invoice; null where none is
 * @param reasons the same in words
 * @param evidence what the measure wants to be shown
 * @param files what is shown
 * @param alike what looks like the same matter
 * @param award number of the award that came of it; null where none did
 */
public record SupportCase(SupportRequest request, Measure measure, RuleVersion rule, Citation citation, Organisation organisation,
    AskedFacts asked, Entitlement judged, Fact stated, List<FactTexts.Reason> reasons, List<Terms.Evidence> evidence,
    List<Attachment> files, List<Alike> alike, Set<SupportEventKind> may, History history, String award) {

  public SupportRequest getRequest() {
    return request;
  }

  public Measure getMeasure() {
    return measure;
  }

  public RuleVersion getRule() {
    return rule;
  }

  public Citation getCitation() {
    return citation;
  }

  public Organisation getOrganisation() {
    return organisation;
  }

  public AskedFacts getAsked() {
    return asked;
  }

  public Entitlement getJudged() {
    return judged;
  }

  public Fact getStated() {
    return stated;
  }

  /** Null where it cannot be worked out. */
  public Calculation getCalculation() {
    return judged.calculation();
  }

  /** A step of its review with what came of it. */
  public record Step(ReviewStep asked, SupportStep done) {

    public ReviewStep getAsked() {
      return asked;
    }

    /** Null where it is still to come. */
    public SupportStep getDone() {
      return done;
    }
  }

  /** The steps of its review, in their order; none where the decision follows the check. */
  public List<Step> getSteps() {
    var all = rule.steps();
    var done = request.getSteps();
    return IntStream.range(0, all.size()).mapToObj(i -> new Step(all.get(i), i < done.size() ? done.get(i) : null)).toList();
  }

  /** What came of its review before it was sent back, each with the words of its step. */
  public List<Step> getEarlierSteps() {
    var all = rule.steps();
    return request.getEarlierSteps().stream().flatMap(done -> all.stream().filter(step -> step.code().equals(done.getCode()))
        .map(step -> new Step(step, done))).toList();
  }

  /** The step that is to be recorded next; null where none is. */
  public ReviewStep getNextStep() {
    return request.step(rule.steps()).orElse(null);
  }

  /** Whether it is for a title, and no money. */
  public boolean isForTitle() {
    return rule.title().isPresent();
  }

  public List<FactTexts.Reason> getReasons() {
    return reasons;
  }

  public List<Terms.Evidence> getEvidence() {
    return evidence;
  }

  public List<Alike> getAlike() {
    return alike;
  }

  public String getAward() {
    return award;
  }

  /** The files of one item of evidence. */
  public List<Attachment> files(String evidence) {
    return files.stream().filter(file -> file.getCategory().equals(SupportDocuments.category(evidence))).toList();
  }

  public boolean may(String event) {
    return may.contains(SupportEventKind.valueOf(event));
  }
}
