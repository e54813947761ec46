package kechuang.correction.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kechuang.lifecycle.Act;

/** A notice 一次性告知书: what an office wants corrected, all of it at once, and what the case said when it went out. */
@Entity
@Table(name = "case_return")
public class CaseReturn {

  @Id
  @SequenceGenerator(name = "case_return_id", sequenceName = "case_return_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_return_id")
  private Long id;
  @Enumerated(EnumType.STRING)
  @Column(name = "case_kind")
  private CaseKind caseKind;
  @Column(name = "case_id")
  private long caseId;
  private int number;
  private String note;
  @Column(name = "answer_by")
  private LocalDate answerBy;
  @Column(name = "again_reason")
  private String againReason;
  @Column(name = "late_marks")
  private int lateMarks;
  private String stated;
  @Column(name = "returned_by")
  private long returnedBy;
  @Column(name = "returned_at")
  private Instant returnedAt;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ReturnMark> marks = new ArrayList<>();

  protected CaseReturn() {
  }

  /**
   * The next notice of a case.
   *
   * @param earlier the notices before it
   * @param again why something is asked for that an earlier notice could have asked for; null where nothing is
   */
  public CaseReturn(CaseKind kind, long caseId, List<CaseReturn> earlier, Stated stated, List<Mark> marks, String again,
      Act act, LocalDate answerBy) {
    this.caseKind = kind;
    this.caseId = caseId;
    this.number = earlier.size() + 1;
    this.note = act.note();
    this.answerBy = answerBy;
    this.againReason = again;
    this.stated = stated.text();
    this.returnedBy = act.account();
    this.returnedAt = act.at();
    marks.forEach(mark -> this.marks.add(new ReturnMark(this, mark, isLate(mark, stated, earlier))));
    this.lateMarks = (int) this.marks.stream().filter(ReturnMark::isLate).count();
  }

  /** Whether an earlier notice met the same thing as it is now and did not mark it. */
  public static boolean isLate(Mark mark, Stated now, List<CaseReturn> earlier) {
    return earlier.stream().anyMatch(before -> before.getStated().agrees(now, mark.target())
        && before.mark(mark.target()).isEmpty());
  }

  /** The case was handed in again and says this now: what was marked and has changed is answered. */
  public void answered(Stated now) {
    marks.forEach(mark -> mark.answered(isChanged(mark.getTarget(), now)));
  }

  /** A field says something else; of a file's kind there is another one. */
  private boolean isChanged(String target, Stated now) {
    var then = getStated();
    return then.item(target).filter(Stated.Item::isFile)
        .map(file -> now.items().stream().anyMatch(item -> item.category().equals(file.category())
            && then.item(item.target()).isEmpty()))
        .orElseGet(() -> !then.agrees(now, target));
  }

  public Optional<ReturnMark> mark(String target) {
    return marks.stream().filter(mark -> mark.getTarget().equals(target)).findFirst();
  }

  /** The first notice of a case is number 1. */
  public int getNumber() {
    return number;
  }

  public String getNote() {
    return note;
  }

  public LocalDate getAnswerBy() {
    return answerBy;
  }

  public String getAgainReason() {
    return againReason;
  }

  /** How many of its marks an earlier notice should have made. */
  public int getLateMarks() {
    return lateMarks;
  }

  public Stated getStated() {
    return Stated.read(stated);
  }

  public Instant getReturnedAt() {
    return returnedAt;
  }

  public List<ReturnMark> getMarks() {
    return List.copyOf(marks);
  }
}
