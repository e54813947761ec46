package kechuang.inbox.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import kechuang.inbox.boundary.Outbox;
import kechuang.inbox.boundary.OutboxFilter;
import kechuang.inbox.boundary.OutboxRow;
import kechuang.inbox.boundary.Templates;
import kechuang.inbox.entity.Channel;
import kechuang.inbox.entity.OutboxState;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** What left the portal or would have, and how each message reads. */
@Named
@ViewScoped
public class InboxOutboxPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Outbox outbox;
  @Inject
  private Templates templates;

  private String text;
  private Channel channel;
  private OutboxState state;
  private TidingKind kind = TidingKind.APPLICATION_RETURNED;
  private String language = "zh";
  private transient Outbox.Reached reached;
  private final LazyRows<OutboxRow> rows =
      new LazyRows<>(request -> outbox.ask(new OutboxFilter(text, channel, state), request));

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  public void resend(OutboxRow row) {
    SeenRow.mustBe(row.id(), row.token());
    outbox.resend(row.id(), row.token());
    Said.here("inbox.outbox.resent");
  }

  public void leave(OutboxRow row) {
    SeenRow.mustBe(row.id(), row.token());
    outbox.leave(row.id(), row.token());
    Said.here("inbox.outbox.left");
  }

  public boolean isOpen(Channel way) {
    return outbox.isOpen(way);
  }

  /** The chosen message with values to try it with. */
  public Templates.Words getSample() {
    return templates.sample(kind, "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  public Outbox.Reached getReached() {
    if (reached == null) {
      reached = outbox.reached(kind);
    }
    return reached;
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || channel != null || state != null;
  }

  public LazyRows<OutboxRow> getRows() {
    return rows;
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public OutboxState[] getStates() {
    return OutboxState.values();
  }

  public TidingKind[] getKinds() {
    return TidingKind.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public OutboxState getState() {
    return state;
  }

  public void setState(OutboxState state) {
    this.state = state;
  }

  public TidingKind getKind() {
    return kind;
  }

  public void setKind(TidingKind kind) {
    this.kind = kind;
    reached = null;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
