package kechuang.market.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The file that a need came with; one that the firm replaced stays on record and is shown to nobody else. */
@Entity
@Table(name = "need_paper")
public class NeedPaper {

  @Id
  @SequenceGenerator(name = "need_paper_id", sequenceName = "need_paper_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "need_paper_id")
  private Long id;
  @Column(name = "need_id")
  private long needId;
  private boolean replaced;

  protected NeedPaper() {
  }

  public NeedPaper(long needId) {
    this.needId = needId;
  }

  public void replace() {
    replaced = true;
  }

  public Long getId() {
    return id;
  }

  public long getNeedId() {
    return needId;
  }

  public boolean isReplaced() {
    return replaced;
  }
}
