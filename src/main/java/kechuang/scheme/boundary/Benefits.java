package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.RegisterKind;
import kechuang.scheme.entity.Benefit;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.DerivedFacts;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Matter;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OfficeFacts;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.PastBenefit;
import kechuang.scheme.entity.Question;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Terms;

/**
 * What a measure gives whom, with all that the group's other measures give them looked at together: of one matter only the
 * highest is paid where the terms say so (就高不重复), less what was paid before (补差). Decides nothing.
 */
@Stateless
public class Benefits {

  @Inject
  private Candidates candidates;
  @Inject
  private Questions questions;

  /** One measure's answer about one matter, with what it competes by. */
  private record Rival(Question question, Entitlement entitled, String matter, Benefit benefit) {
  }

  /** Each organisation's cases under the measure: one for each matter that it is entitled for; none where it is not. */
  @PermitAll
  public List<BenefitCase> of(Measure measure, Collection<Organisation> some, LocalDate day) {
    var sheet = questions.on(day);
    var cases = new ArrayList<BenefitCase>();
    for (var one : candidates.of(some, AsOf.of(day))) {
      var rivals = sheet.about(one.facts(), one.matters(), one.past()).stream()
          .filter(question -> !question.isForVouchers() && question.measure().getGroup().equals(measure.getGroup()))
          .flatMap(question -> rivals(question, day, sheet.policyYear())).toList();
      cases.addAll(settled(measure, one, rivals, sheet.policyYear()));
    }
    return cases;
  }

  /** The same matter by the version it was offered under: terms do not change under a running case. */
  @PermitAll
  public BenefitAgain again(Measure measure, RuleVersion rule, Organisation to, LocalDate day, int year, String matter) {
    var one = candidates.of(List.of(to), AsOf.of(day, year)).get(0);
    var answers = QuestionSheet.question(measure, rule, one, year).answers(day).stream()
        .filter(answer -> matter.equals(named(answer.matter(), year))).map(Question.Answer::entitlement).toList();
    var due = answers.stream().filter(Entitlement::isDue).max(Comparator.comparing(Entitlement::amount));
    var bare = due.map(entitled -> entitled.unconfirmed(rule)).orElse(List.of());
    if (!bare.isEmpty()) {
      return new BenefitAgain(false, Money.ZERO, unconfirmed(bare.get(0), Messages.CHINESE),
          unconfirmed(bare.get(0), Messages.ENGLISH));
    }
    if (due.isPresent()) {
      var amount = lessEarlier(rule, due.get().calculation(), one.past().paidFor(measure.getGroup(), matter)).amount();
      return new BenefitAgain(!amount.isZero(), amount, "", "");
    }
    var against = answers.stream().flatMap(entitled -> entitled.verdict().against().stream()).findFirst();
    return new BenefitAgain(false, Money.ZERO, against.map(Outcome::textZh).orElse(""),
        against.map(Outcome::textEn).orElse(""));
  }

  /** The entries of registers that a matter consists of, by their ids in rising order. */
  @PermitAll
  public List<Long> entries(Organisation of, AsOf asOf, String matter) {
    var names = List.of(matter.split(" "));
    return candidates.of(List.of(of), asOf).get(0).matters().stream().filter(one -> names.contains(one.name()))
        .map(Matter::entryId).sorted().toList();
  }

  /** What was paid for the matter before counts as the terms say: not at all, as a part of it, or instead of it. */
  private static Calculation lessEarlier(RuleVersion rule, Calculation worked, Money earlier) {
    return switch (rule.terms().map(Terms::stacking).orElseThrow()) {
      case EACH -> worked;
      case EXCLUDING -> worked.lessEarlier(earlier.isZero() ? earlier : worked.amount());
      default -> worked.lessEarlier(earlier);
    };
  }

  private static String unconfirmed(Fact fact, Locale locale) {
    return Messages.text(locale, "scheme.fact.unconfirmed", FactNames.of(fact, locale));
  }

  /**
   * What the rule asks about an organisation: what is known of it already, what it has to say, what the office says.
   *
   * @param matter what it is about, as the registers name it; empty where it is about nothing they know
   */
  @PermitAll
  public AskedFacts asked(Measure measure, RuleVersion rule, Organisation of, AsOf asOf, String matter) {
    var known = candidates.of(List.of(of), asOf).get(0);
    var question = QuestionSheet.question(measure, rule, known, asOf.policyYear());
    var facts = question.factsAbout(matter).with(known.past().about(measure.getCode(), matter, known.facts(), asOf.day()));
    var asked = Stream.concat(rule.asks(Stage.ELIGIBLE).stream(), rule.terms().stream().flatMap(terms -> terms.asks().stream()))
        .filter(fact -> fact != Fact.TODAY).flatMap(DerivedFacts::saidAs).distinct().sorted().toList();
    var open = asked.stream().filter(fact -> !facts.knows(fact) || isAddedTo(fact)).toList();
    return new AskedFacts(facts.only(asked.stream().filter(fact -> !open.contains(fact)).toList()),
        open.stream().filter(fact -> !OfficeFacts.contains(fact) && !isFiled(fact)).toList(), open.stream().filter(Benefits::isFiled).toList(),
        open.stream().filter(OfficeFacts::contains).toList(),
        question.matterNames());
  }

  /**
   * What the rule says of an organisation about one matter, with what is said beside what is known, less what it was given for
   * the same matter before.
   *
   * @param matter as the registers name it; empty where it is about nothing they know
   * @param called what the matter is called then
   */
  @PermitAll
  public Question.Answer judge(Measure measure, RuleVersion rule, Organisation of, AsOf asOf, Facts said, String matter, String called) {
    var known = candidates.of(List.of(of), asOf).get(0);
    var answer = QuestionSheet.question(measure, rule, known, asOf.policyYear()).saying(said).about(matter, asOf.day());
    var named = answer.matter().isEmpty() ? called : answer.matter();
    var earlier = known.past().paidFor(measure.getGroup(), named);
    return new Question.Answer(named, answer.entitlement().worked()
        .map(worked -> new Entitlement(answer.entitlement().verdict(), lessEarlier(rule, worked, earlier)))
        .orElse(answer.entitlement()));
  }

  /** The portal knows its own part of it, and what happened elsewhere only the applicant can say. */
  private static boolean isAddedTo(Fact fact) {
    return fact == Fact.OTHER_FUNDS || fact == Fact.PROJECT_RUNNING;
  }

  private static boolean isFiled(Fact fact) {
    return Arrays.stream(RegisterKind.values()).anyMatch(kind -> kind.isWhereItIsFiled(fact.ruleName()));
  }

  private static String named(String matter, int year) {
    return matter.isEmpty() ? String.valueOf(year) : matter;
  }

  /** Two certificates of one title and year are one matter: the one that gives more counts. */
  private static Stream<Rival> rivals(Question question, LocalDate day, int year) {
    var byMatter = new LinkedHashMap<String, Rival>();
    question.answers(day).stream().filter(answer -> answer.entitlement().isDue())
        .map(answer -> rival(question, answer, year))
        .forEach(one -> byMatter.merge(one.matter(), one, (first, other) ->
            other.benefit().amount().isMoreThan(first.benefit().amount()) ? other : first));
    return byMatter.values().stream();
  }

  private static Rival rival(Question question, Question.Answer answer, int year) {
    return new Rival(question, answer.entitlement(), named(answer.matter(), year), benefit(question, answer, year));
  }

  /** What a measure gives for the matter of an answer, to be held against what others of its group give for it. */
  private static Benefit benefit(Question question, Question.Answer answer, int year) {
    var matter = named(answer.matter(), year);
    var group = question.measure().getGroup();
    return new Benefit(question.measure().getCode(), group, question.rule().terms().map(Terms::stacking).orElseThrow(),
        PastBenefit.subject(matter), answer.entitlement().amount(), question.past().paidFor(group, matter));
  }

  /** The same for the year that is rewarded now. */
  static Benefit benefit(Question question, Question.Answer answer) {
    return benefit(question, answer, ((Number) question.facts().get(Fact.POLICY_YEAR).orElseThrow()).intValue());
  }

  private static List<BenefitCase> settled(Measure measure, Candidate one, List<Rival> rivals, int year) {
    var settled = Benefit.settle(rivals.stream().map(Rival::benefit).toList());
    var cases = new ArrayList<BenefitCase>();
    for (int i = 0; i < rivals.size(); i++) {
      var rival = rivals.get(i);
      if (rival.question().measure().getCode().equals(measure.getCode())) {
        cases.add(new BenefitCase(one.organisation(), rival.question().rule(), rival.entitled().verdict(),
            lessEarlier(rival.question().rule(), rival.entitled().calculation(), rival.benefit().paidBefore()), rival.matter(), year, settled.get(i).instead()));
      }
    }
    return cases;
  }
}
