package kechuang.award.entity;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kechuang.lifecycle.Act;
import kechuang.money.Rate;
import kechuang.scheme.entity.Round;

/**
 * A public notice 公示: what is about to be paid, for everyone to see and object to until the end of its last day.
 * Its seed decides which of the listed things are checked on the spot, so that anyone can draw the sample again.
 */
@Entity
@Table(name = "notice")
public class Notice {

  /** Whether the notice still runs. */
  public enum State {
    OPEN, CLOSED
  }

  @Id
  @SequenceGenerator(name = "notice_id", sequenceName = "notice_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_id")
  private Long id;
  private String number;
  @Column(name = "round_id")
  private Long roundId;
  @Column(name = "measure_code")
  private String measureCode;
  private String owner;
  @Column(name = "published_on")
  private LocalDate publishedOn;
  @Column(name = "ends_on")
  private LocalDate endsOn;
  private long seed;
  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;
  @Column(name = "published_by")
  private long publishedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<NoticeEvent> events = new ArrayList<>();

  protected Notice() {
  }

  /** Opens a notice of a round's claims; it runs up to and including {@code endsOn}. */
  public static Notice ofRound(String number, Round round, LocalDate endsOn, long seed, Act act) {
    var notice = new Notice(number, round.getOwner(), endsOn, seed, act);
    notice.roundId = round.getId();
    return notice;
  }

  /** The same of a measure's awards. */
  public static Notice ofMeasure(String number, String measure, String owner, LocalDate endsOn, long seed, Act act) {
    var notice = new Notice(number, owner, endsOn, seed, act);
    notice.measureCode = measure;
    return notice;
  }

  Notice(String number, String owner, LocalDate endsOn, long seed, Act act) {
    this.number = number;
    this.owner = owner;
    this.publishedOn = act.day();
    this.endsOn = endsOn;
    this.seed = seed;
    this.publishedBy = act.account();
    events.add(new NoticeEvent(this, null, NoticeEventKind.PUBLISH, state, act));
  }

  /**
   * The sample of the listed ids to be checked on the spot: at least one, at least the given share, drawn by the stored
   * seed from the ids in ascending order with {@link Random}, whose algorithm is fixed by its specification.
   */
  public List<Long> sample(List<Long> ids, Rate share) {
    var drawn = new ArrayList<>(ids.stream().sorted().toList());
    if (share.fraction().signum() == 0) {
      return List.of();
    }
    Collections.shuffle(drawn, new Random(seed));
    return List.copyOf(drawn.subList(0, Math.min(drawn.size(), Math.max(1, share.ofCountRoundedUp(drawn.size())))));
  }

  /** Whether one can object at the moment of this act: until 23:59:59 of the last day in the city. */
  public boolean takesObjections(Act act) {
    return isOpen() && !act.day().isAfter(endsOn);
  }

  /** The day after its last. */
  public void close(Act act) {
    if (!act.day().isAfter(endsOn)) {
      throw new IllegalStateException("notice " + number + " runs until " + endsOn);
    }
    events.add(new NoticeEvent(this, state, NoticeEventKind.CLOSE, State.CLOSED, act));
    this.state = State.CLOSED;
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  /** Whose claims it lists; null where it lists awards. */
  public Long getRoundId() {
    return roundId;
  }

  /** Whose awards it lists; null where it lists claims. */
  public String getMeasureCode() {
    return measureCode;
  }

  /** The office that publishes: the city's or a county's. */
  public String getOwner() {
    return owner;
  }

  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public long getSeed() {
    return seed;
  }

  public State getState() {
    return state;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public long getPublishedBy() {
    return publishedBy;
  }

  public List<NoticeEvent> getEvents() {
    return List.copyOf(events);
  }
}
