package kechuang.correction.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One field or file of a notice, with what is to be done about it. */
@Entity
@Table(name = "return_mark")
public class ReturnMark {

  @Id
  @SequenceGenerator(name = "return_mark_id", sequenceName = "return_mark_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "return_mark_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "case_return_id")
  private CaseReturn of;
  private String target;
  private String remark;
  private boolean late;
  private boolean resolved;

  protected ReturnMark() {
  }

  ReturnMark(CaseReturn of, Mark mark, boolean late) {
    this.of = of;
    this.target = mark.target();
    this.remark = mark.remark();
    this.late = late;
  }

  void answered(boolean changed) {
    resolved = changed;
  }

  public String getTarget() {
    return target;
  }

  public String getRemark() {
    return remark;
  }

  /** Whether it was there in an earlier notice's time already, and was not marked then. */
  public boolean isLate() {
    return late;
  }

  /** Whether the answer changed it. */
  public boolean isResolved() {
    return resolved;
  }
}
