package kechuang.testing;

import static kechuang.testing.Steps.the;

import java.time.LocalDate;
import java.util.List;
import kechuang.scheme.boundary.MeasureDesk;
import kechuang.scheme.entity.Applicant;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.MeasureDraft;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Terms;
import kechuang.testing.Scene.Person;

/** Measures that tests write, and how they come into force. */
public final class MeasureSteps {

  private MeasureSteps() {
  }

  /** A reward of a code of its own. */
  public static MeasureDraft reward(String code) {
    return new MeasureDraft(code, "测试奖励" + code, "Test reward " + code, Instrument.REWARD, Applicant.FIRM, code, "测试奖励的摘要。",
        "A test reward in short.");
  }

  /** A rule with one condition that gives a fixed sum, paid by one level. */
  public static RuleDraft fixed(String expression, String yuan, String level, String from) {
    return new RuleDraft(null, null, "示例文件第一条", LocalDate.parse(from), List.of(new RuleDraft.Condition(Stage.ELIGIBLE,
        "asked", expression, "测试条件", "Test condition")), Terms.read("""
        {"formula": {"kind": "FIXED", "amount": "%s", "zh": "奖励", "en": "Reward"}, "sharing": {"%s": 1}}"""
        .formatted(yuan, level)));
  }

  public static long version(long rule) {
    return Steps.version("rule_version", rule);
  }

  /** What one person drafted another puts into force. */
  public static long inForce(Person first, Person second, long draft, String from) {
    first.as().run(() -> the(MeasureDesk.class).propose(draft, version(draft)));
    second.as().run(() -> the(MeasureDesk.class).putInForce(draft, version(draft), LocalDate.parse(from)));
    return draft;
  }

  /** Versions written since this one were never there, and measures that have none any more neither. */
  public static void forget(long newest) {
    for (var papers : List.of("bench_result", "bench_count")) {
      Owner.run("delete from " + papers + " where run_id in (select id from bench_run where rule_version_id > ?)", newest);
    }
    Owner.run("delete from bench_run where rule_version_id > ?", newest);
    Owner.run("delete from matching_count where rule_version_id > ?", newest);
    Owner.run("delete from rule_version_event where rule_version_id > ? or (event = 'SUCCEED' and rule_version_id <= ?)", newest, newest);
    Owner.run("delete from rule_condition where rule_version_id > ?", newest);
    Owner.run("update rule_version v set effective_to = null where v.effective_to is not null and exists (select from rule_version n"
        + " where n.id > ? and n.measure_code = v.measure_code and n.owner = v.owner and n.effective_from = v.effective_to + 1)", newest);
    Owner.run("delete from rule_version where id > ?", newest);
    Owner.run("delete from measure m where not exists (select from rule_version v where v.measure_code = m.code)");
  }

  /** The rule of a measure counts no more, as if it had been set aside: what was given under it stays. */
  public static void retire(String code) {
    Owner.run("update rule_version set state = 'DISCARDED' where measure_code = ?", code);
  }

  /** The newest version there is. */
  public static long newest() {
    return Owner.number("select max(id) from rule_version");
  }
}
