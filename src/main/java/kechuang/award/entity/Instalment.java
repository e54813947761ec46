package kechuang.award.entity;

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
import java.time.LocalDate;
import java.util.Locale;
import kechuang.fault.Conflict;
import kechuang.money.Money;

/** One part of an award 分期: the whole where it is paid at once. What happens to it stands in the award's history. */
@Entity
@Table(name = "instalment")
public class Instalment {

  @Id
  @SequenceGenerator(name = "instalment_id", sequenceName = "instalment_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "instalment_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "award_id")
  private Award award;
  private int position;
  private Money amount;
  @Enumerated(EnumType.STRING)
  private InstalmentState state = InstalmentState.PLANNED;
  @Column(name = "due_on")
  private LocalDate dueOn;
  @Column(name = "paid_on")
  private LocalDate paidOn;

  protected Instalment() {
  }

  Instalment(Award award, int position, Money amount) {
    this.award = award;
    this.position = position;
    this.amount = amount;
  }

  /** It is to be paid by this day. */
  void fallDue(LocalDate payBy) {
    mustBe(InstalmentState.PLANNED);
    state = InstalmentState.DUE;
    dueOn = payBy;
  }

  /** It is not to be paid as it stands. */
  void stop() {
    mustBe(InstalmentState.DUE);
    state = InstalmentState.PLANNED;
    dueOn = null;
  }

  void settle(LocalDate day) {
    mustBe(InstalmentState.DUE);
    state = InstalmentState.PAID;
    dueOn = null;
    paidOn = day;
  }

  void reopen(LocalDate payBy) {
    mustBe(InstalmentState.PAID);
    state = InstalmentState.DUE;
    dueOn = payBy;
    paidOn = null;
  }

  /** Less comes of it than was planned, or nothing. */
  void become(Money less) {
    mustBe(InstalmentState.PLANNED);
    if (less.isMoreThan(amount)) {
      throw new IllegalArgumentException("instalment " + position + " cannot grow to " + less);
    }
    amount = less;
    state = less.isZero() ? InstalmentState.DROPPED : state;
  }

  private void mustBe(InstalmentState expected) {
    if (state != expected) {
      throw new Conflict("award.instalment.not-" + expected.name().toLowerCase(Locale.ROOT), position);
    }
  }

  public Long getId() {
    return id;
  }

  public Award getAward() {
    return award;
  }

  public int getPosition() {
    return position;
  }

  public Money getAmount() {
    return amount;
  }

  public InstalmentState getState() {
    return state;
  }

  /** The day on which the last level had paid it; null unless it is paid. */
  public LocalDate getPaidOn() {
    return paidOn;
  }

  /** The last working day for its payment; null unless it is due. */
  public LocalDate getDueOn() {
    return dueOn;
  }
}
