package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;

/** One condition of a measure: a predicate over facts and what a person reads. */
@Entity
@Table(name = "rule_condition")
public class RuleCondition {

  @Id
  @SequenceGenerator(name = "rule_condition_id", sequenceName = "rule_condition_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_condition_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "rule_version_id")
  private RuleVersion of;
  @Enumerated(EnumType.STRING)
  private Stage stage;
  private int position;
  private String code;
  private String expression;
  @Column(name = "text_zh")
  private String textZh;
  @Column(name = "text_en")
  private String textEn;

  protected RuleCondition() {
  }

  /** Refuses an expression that does not compile, with line and column. */
  RuleCondition(RuleVersion of, int position, RuleDraft.Condition written) {
    Predicate.of(written.expression());
    this.of = of;
    this.stage = written.stage();
    this.position = position;
    this.code = written.code();
    this.expression = written.expression();
    this.textZh = written.textZh();
    this.textEn = written.textEn();
  }

  Outcome judge(Facts facts) {
    var predicate = Predicate.of(expression);
    var result = predicate.test(facts);
    var missing = result == OutcomeResult.UNKNOWN
        ? predicate.asks().stream().filter(fact -> !facts.knows(fact)).sorted().toList() : List.<Fact>of();
    return new Outcome(code, textZh, textEn, result, facts.only(predicate.asks()), missing);
  }

  public Stage getStage() {
    return stage;
  }

  public String getCode() {
    return code;
  }

  public String getExpression() {
    return expression;
  }

  /** As a manager would write it. */
  RuleDraft.Condition written() {
    return new RuleDraft.Condition(stage, code, expression, textZh, textEn);
  }

  public String getTextZh() {
    return textZh;
  }

  public String getTextEn() {
    return textEn;
  }

  public String text(Locale locale) {
    return "en".equals(locale.getLanguage()) ? textEn : textZh;
  }
}
