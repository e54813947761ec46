package kechuang.platform.web;

import static java.util.function.Predicate.not;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.platform.boundary.Layout;
import kechuang.platform.boundary.MenuPlan;
import org.eclipse.microprofile.config.Config;

/**
 * The frame around every page: masthead, demonstration strip, menu, footer. What whoever deploys fills in comes from
 * the settings {@code kechuang.organiser}, {@code kechuang.telephone}, {@code kechuang.filing-number};
 * without a setting the bundle's words stand.
 */
@Named
@RequestScoped
public class LayoutPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String EDITION = "kechuang.edition";

  @Inject
  private transient Layout layout;

  @Inject
  private transient Config settings;

  private transient Layout.Person person;
  private transient List<Layout.Group> menu;
  private transient Optional<String> demonstrationDate;

  /** Is somebody logged in? */
  public boolean isKnown() {
    return person() != null;
  }

  /** The person logged in, or null. */
  public Layout.Person getPerson() {
    return person();
  }

  /** What the masthead calls the person: the firm, or office and role, or else the name. */
  public String getCalled() {
    Layout.Person who = person();
    if (who.organisation() == null || who.organisation().isBlank()) {
      return who.name();
    }
    boolean firm = who.roles().contains("applicant") || who.roles().contains("provider") || who.roles().size() != 1;
    return firm ? who.organisation() : who.organisation() + " · " + role(who.roles().iterator().next());
  }

  /** The person's roles in words. */
  public String getRoles() {
    return String.join(Display.text("common.list-separator"), person().roles().stream().sorted().map(this::role).toList());
  }

  private String role(String name) {
    return Display.text("identity.role." + name);
  }

  /** Where whoever reads is at home: the front door for the public. Known without the database. */
  public String getHome() {
    return external().getUserPrincipal() == null ? "/open/home.xhtml" : "/inbox/home.xhtml";
  }

  /** "2017 年 3 月 6 日（周一）", or null where the portal runs for real. */
  public String getDemonstrationDate() {
    if (demonstrationDate == null) {
      demonstrationDate = isAskingInVain() ? Optional.empty() : layout.demonstrationDate().map(Display::dateWithWeekday);
    }
    return demonstrationDate.orElse(null);
  }

  /** How many messages are unread; 0 for nobody. */
  public int getUnread() {
    return isKnown() ? layout.counts().getOrDefault("inbox.messages", 0) : 0;
  }

  /** The menu; an entry whose page is not in this installation is left out. */
  public List<Layout.Group> getMenu() {
    if (menu == null) {
      menu = layout.menu().stream()
          .map(group -> new Layout.Group(group.key(), group.entries().stream().filter(e -> isThere(e.page())).toList()))
          .filter(not(group -> group.entries().isEmpty())).toList();
    }
    return menu;
  }

  private static boolean isThere(String page) {
    try {
      return external().getResource(page) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** The site's own links, for pages without login. */
  public List<Layout.Entry> getSite() {
    return MenuPlan.SITE.stream().filter(e -> isThere(e.page()) && !(isKnown() && e.key().equals("open.login"))).toList();
  }

  /** Complaints, statement, accessibility: the links at the foot. */
  public List<Layout.Entry> getFootLinks() {
    return MenuPlan.FOOT.stream().filter(e -> isThere(e.page())).toList();
  }

  /** Is this the entry of the page being shown? A page below it says so itself: {@code <ui:param name="menu" …>}. */
  public boolean isCurrent(Layout.Entry entry, String menuOfPage) {
    return menuOfPage == null || menuOfPage.isEmpty() ? entry.page().equals(viewId()) : entry.key().equals(menuOfPage);
  }

  /** Is this the page being shown? */
  public boolean isAt(String page) {
    return page.equals(viewId());
  }

  /**
   * The address to come back to, encoded: after a change of language or a new login. On an error page it is the page
   * that failed, never the error's own, which nobody can open.
   */
  public String getHere() {
    HttpServletRequest request = (HttpServletRequest) external().getRequest();
    String path = Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
        .map(request::getAttribute).filter(Objects::nonNull).map(String.class::cast).findFirst()
        .orElseGet(request::getRequestURI);
    String query = request.getQueryString();
    return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
  }

  /** Who runs this portal. */
  public String getOrganiser() {
    return setting("kechuang.organiser", "layout.foot.organiser-default");
  }

  /** Where questions are answered. */
  public String getTelephone() {
    return setting("kechuang.telephone", "layout.foot.telephone-default");
  }

  /** The filing number of the site. */
  public String getFilingNumber() {
    return setting("kechuang.filing-number", "layout.foot.filing-default");
  }

  /** Changes whenever a style sheet or script of the portal does, so that no browser keeps an old one. */
  public String getEdition() {
    return (String) external().getApplicationMap().computeIfAbsent(EDITION, key -> Edition.of(external()));
  }

  /** The number under which the log holds what went wrong. */
  public String getIncident() {
    Object number = external().getRequestMap().get(RequestGate.INCIDENT);
    return number == null ? "-" : number.toString();
  }

  /** What the last act said about the page as a whole; what belongs to a field stands beside it. */
  public List<Said> getMessages() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream().map(message -> {
      message.rendered();
      return new Said(kind(message.getSeverity()), message.getSummary());
    }).toList();
  }

  private static String kind(FacesMessage.Severity severity) {
    return FacesMessage.SEVERITY_INFO.equals(severity) ? "info"
        : FacesMessage.SEVERITY_WARN.equals(severity) ? "warn" : "error";
  }

  /**
   * A sentence above the content.
   *
   * @param kind info, warn or error
   */
  public record Said(String kind, String text) {
  }

  /** Ends the session and goes to the front door. */
  public void logOut() throws ServletException, IOException {
    ((HttpServletRequest) external().getRequest()).logout();
    external().invalidateSession();
    external().redirect(external().getRequestContextPath() + "/open/home.xhtml");
  }

  private String setting(String name, String fallbackKey) {
    return settings.getOptionalValue(name, String.class).orElseGet(() -> Display.text(fallbackKey));
  }

  private Layout.Person person() {
    if (person == null && !isAskingInVain()) {
      person = Optional.ofNullable(layout).flatMap(Layout::person).orElse(null);
    }
    return person;
  }

  /** It may be the database that failed: the page that says so asks it nothing. */
  private static boolean isAskingInVain() {
    return Integer.valueOf(HttpServletResponse.SC_INTERNAL_SERVER_ERROR)
        .equals(external().getRequestMap().get(RequestDispatcher.ERROR_STATUS_CODE));
  }

  private static String viewId() {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId();
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
