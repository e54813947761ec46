package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.application.boundary.SupportDocuments;
import kechuang.award.entity.Award;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.Conflict;
import kechuang.fault.Problems;
import kechuang.scheme.entity.Terms;

/** What has to be shown while an agreement runs: the rule says which papers those are. */
@Stateless
public class AgreementPapers {

  @EJB
  private AwardTerms terms;
  @EJB
  private Attachments attachments;

  /** Those that the rule wants, in its order. */
  @PermitAll
  public List<Terms.Evidence> wanted(Award award) {
    return terms.of(award).evidence().stream().filter(Terms.Evidence::later).toList();
  }

  /** What is there. */
  @PermitAll
  public List<Attachment> files(Award award) {
    return attachments.of(AgreementFiles.OWNER_KIND, award.getId());
  }

  /**
   * Binds a file to the paper that it is; refused where the rule wants no such paper, enough are there, or the office itself brings
   * it.
   */
  @PermitAll
  public void add(Award award, long file, boolean byOffice) {
    var category = attachments.get(file).getCategory();
    var wanted = wanted(award);
    var paper = wanted.stream().filter(one -> SupportDocuments.category(one.code()).equals(category)).findFirst()
        .orElseThrow(() -> new Conflict("agreement.paper-unwanted"));
    if (paper.office() && !byOffice) {
      throw new Conflict("agreement.paper-of-office");
    }
    // So the paper that comes last has its place, too.
    var most = Attachments.MOST_PER_OWNER / wanted.size();
    if (files(award).stream().filter(one -> one.getCategory().equals(category)).count() >= most) {
      throw new Conflict("agreement.paper-enough", most);
    }
    attachments.bind(List.of(file), AgreementFiles.OWNER_KIND, award.getId());
  }

  /** Refuses acceptance and names what is missing. */
  @PermitAll
  public void mustBeThere(Award award) {
    var there = files(award).stream().map(Attachment::getCategory).collect(Collectors.toSet());
    var problems = new Problems.Collector();
    wanted(award).stream().filter(one -> !there.contains(SupportDocuments.category(one.code())))
        .forEach(one -> problems.check(false, "papers", "agreement.paper-missing", one.words().zh(), one.words().en()));
    problems.refuseIfAny();
  }
}
