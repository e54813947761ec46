package kechuang.award.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.LifecycleEvent;

/** One move of {@link Notice}. */
@Entity
@Table(name = "notice_event")
public class NoticeEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "notice_event_id", sequenceName = "notice_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "notice_id")
  private Notice of;

  protected NoticeEvent() {
  }

  NoticeEvent(Notice of, Notice.State from, NoticeEventKind event, Notice.State to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
