package kechuang.identity.entity;

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
import java.util.ArrayList;
import java.util.List;
import kechuang.lifecycle.Act;

/**
 * In whose hands a case of an office lies. A case belongs to the office; an officer takes it so that no other one works on
 * it meanwhile, and puts it back or hands it over. A case that moves on to another office is in nobody's hands there.
 */
@Entity
@Table(name = "handling")
public class Handling {

  @Id
  @SequenceGenerator(name = "handling_id", sequenceName = "handling_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handling_id")
  private Long id;
  private String kind;
  @Column(name = "case_key")
  private String caseKey;
  private String office;
  @Enumerated(EnumType.STRING)
  private HandlingState state = HandlingState.FREE;
  private Long handler;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<HandlingEvent> events = new ArrayList<>();

  protected Handling() {
  }

  /** An officer takes the case, also out of the hands of a colleague, who is then said to have handed it over. */
  public void take(Act act) {
    move(state == HandlingState.TAKEN ? HandlingEventKind.HAND_OVER : HandlingEventKind.TAKE, act.account(), act);
  }

  /** Anyone of the office may take it again. */
  public void putBack(Act act) {
    move(HandlingEventKind.PUT_BACK, null, act);
  }

  /** A colleague goes on with it. */
  public void handOver(long colleague, Act act) {
    move(HandlingEventKind.HAND_OVER, colleague, act);
  }

  private void move(HandlingEventKind event, Long to, Act act) {
    var next = HandlingLifecycle.TABLE.next(state, event);
    events.add(new HandlingEvent(this, state, event, next, to, act));
    state = next;
    handler = to;
  }

  public boolean isIn(long account) {
    return handler != null && handler == account;
  }

  public Long getId() {
    return id;
  }

  public String getCaseKey() {
    return caseKey;
  }

  /** Null while nobody has it in hand. */
  public Long getHandler() {
    return handler;
  }

  public List<HandlingEvent> getEvents() {
    return List.copyOf(events);
  }
}
