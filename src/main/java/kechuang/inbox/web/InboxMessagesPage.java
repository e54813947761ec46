package kechuang.inbox.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import kechuang.fault.NotFound;
import kechuang.inbox.boundary.Inbox;
import kechuang.inbox.boundary.MessageFilter;
import kechuang.inbox.boundary.MessageRow;
import kechuang.platform.boundary.TidingTopic;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;

/** What this person was told. A message leads to its case, and is read from then on. */
@Named
@ViewScoped
public class InboxMessagesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Inbox inbox;

  private String text;
  private TidingTopic topic;
  private boolean unreadOnly;
  private String message;
  private final LazyRows<MessageRow> rows =
      new LazyRows<>(request -> inbox.ask(new MessageFilter(text, topic, unreadOnly), request));

  /** The message in the address, if any, leads to its case: an ordinary link, for new windows and for mails too. */
  public void open() throws IOException {
    if (message != null) {
      var external = FacesContext.getCurrentInstance().getExternalContext();
      external.redirect(external.getRequestContextPath() + inbox.open(number()));
    }
  }

  private long number() {
    if (!message.matches("[0-9]{1,18}")) {
      throw new NotFound("message", message);
    }
    return Long.parseLong(message);
  }

  /** What was typed or chosen has changed. */
  public void filter() {
    rows.startAnew("form:rows");
  }

  /** The page comes anew, since the masthead says how many are unread. */
  public String readAll() {
    inbox.readAll();
    Said.onNextPage("inbox.messages.all-read");
    return "/inbox/messages.xhtml?faces-redirect=true";
  }

  public boolean isFiltered() {
    return text != null && !text.isBlank() || topic != null || unreadOnly;
  }

  public LazyRows<MessageRow> getRows() {
    return rows;
  }

  public TidingTopic[] getTopics() {
    return TidingTopic.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public TidingTopic getTopic() {
    return topic;
  }

  public void setTopic(TidingTopic topic) {
    this.topic = topic;
  }

  public boolean isUnreadOnly() {
    return unreadOnly;
  }

  public void setUnreadOnly(boolean unreadOnly) {
    this.unreadOnly = unreadOnly;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }
}
