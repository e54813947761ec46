package kechuang.audit.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.audit.boundary.AuditTrail;
import kechuang.audit.boundary.TrailFilter;
import kechuang.audit.boundary.TrailRow;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.AccountNames;
import kechuang.platform.boundary.Messages;
import kechuang.platform.web.Display;

/** The auditor's page: who changed what, when and why; and whether a row still says what it said. */
@Named
@ViewScoped
public class AuditTrailPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final String ENTITY = "audit.entity.";

  @Inject
  private AuditTrail trail;
  @Inject
  private AccountNames names;

  private String entity;
  private String entityId;
  private String actor;
  private String request;
  private String op;
  private LocalDate from;
  private LocalDate until;
  /** Where the pages before this one began, the first at the bottom. */
  private final Deque<Long> starts = new ArrayDeque<>(List.of(Long.MAX_VALUE));
  private List<TrailRow> rows;
  private Map<Long, AccountName> people;
  private final Map<Long, String> computed = new HashMap<>();

  public void search() {
    if (from != null && until != null && until.isBefore(from)) {
      throw new RuleViolation("audit.trail.days");
    }
    begin();
  }

  private void begin() {
    starts.clear();
    starts.push(Long.MAX_VALUE);
    rows = null;
  }

  public void older() {
    if (isMore()) {
      starts.push(getRows().get(getRows().size() - 1).id());
      rows = null;
    }
  }

  public void newer() {
    if (starts.size() > 1) {
      starts.pop();
      rows = null;
    }
  }

  /** Everything that was written by the same click: on the same day, so that the search stays a short one. */
  public void showRequest(TrailRow row) {
    clear();
    request = row.request();
    from = LocalDate.ofInstant(row.at(), BusinessClock.ZONE);
    until = from;
    begin();
  }

  /** The life of one thing. */
  public void showThing(String table, String id) {
    clear();
    entity = table;
    entityId = id;
    begin();
  }

  public void clear() {
    entity = null;
    entityId = null;
    actor = null;
    request = null;
    op = null;
    from = null;
    until = null;
    begin();
  }

  /** Works the leaf out again from what the row says now. */
  public void recompute(long id) {
    computed.put(id, trail.leafOf(id));
  }

  /** null before it was worked out. */
  public Boolean leafAgrees(TrailRow row) {
    var leaf = computed.get(row.id());
    return leaf == null ? null : Boolean.valueOf(leaf.equals(row.leaf()));
  }

  /** One page. */
  public List<TrailRow> getRows() {
    if (rows == null) {
      read();
    }
    return rows.subList(0, Math.min(ROWS, rows.size()));
  }

  private void read() {
    var filter = new TrailFilter(text(entity), text(entityId), text(actor), text(request), text(op), from, until);
    rows = List.copyOf(trail.page(filter, starts.peek(), ROWS + 1));
    people = names.of(rows.stream().map(TrailRow::actor).filter(name -> name.matches("[0-9]{1,18}"))
        .map(Long::valueOf).toList());
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  public boolean isMore() {
    return rows != null && rows.size() > ROWS;
  }

  public boolean isFirst() {
    return starts.size() == 1;
  }

  /** Name and office of an account; in words what the reserved actors are. */
  public String who(String name) {
    if (!name.matches("[0-9]{1,18}")) {
      return known("audit.actor.", name);
    }
    var person = people.get(Long.valueOf(name));
    return person == null ? name : person.written(FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  /** What was said about it: by a person, or by the rules, whose words are those of the reader's language. */
  public String reason(TrailRow row) {
    return Display.said(row.reason());
  }

  /** What a table holds, in words. */
  public String entityName(String table) {
    return known(ENTITY, table);
  }

  private static String known(String prefix, String name) {
    var text = Display.text(prefix + name);
    return text.startsWith("???") ? name : text;
  }

  public List<SelectItem> getEntityItems() {
    return Messages.keys(ENTITY).map(table -> new SelectItem(table, entityName(table))).toList();
  }

  public List<SelectItem> getOpItems() {
    return Stream.of("INSERT", "UPDATE", "DELETE", "EVENT")
        .map(kind -> new SelectItem(kind, Display.text("audit.op." + kind))).toList();
  }

  public String getEntity() {
    return entity;
  }

  public void setEntity(String entity) {
    this.entity = entity;
  }

  public String getEntityId() {
    return entityId;
  }

  public void setEntityId(String entityId) {
    this.entityId = entityId;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getRequest() {
    return request;
  }

  public void setRequest(String request) {
    this.request = request;
  }

  public String getOp() {
    return op;
  }

  public void setOp(String op) {
    this.op = op;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
