package kechuang.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Logins;
import kechuang.identity.boundary.People;
import kechuang.identity.boundary.Person;
import kechuang.identity.boundary.SignedIn;
import kechuang.identity.boundary.Tokens;
import kechuang.platform.boundary.ClientAddress;
import kechuang.platform.boundary.RequestId;

/**
 * Who is at the door. Pages: the session's account. {@code /api}: a bearer token, or name and password on
 * {@code /api/v1/tokens} only; a session opens no resource, so no other site can use one. Account and roles are read at
 * every request, and the container learns them anew each time: nothing of them needs to survive a node.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

  private static final Logger LOG = System.getLogger(PortalAuthentication.class.getName());
  private static final String API = "/api/";
  private static final String TOKENS = "/api/v1/tokens";

  @Inject
  private People people;
  @Inject
  private Tokens tokens;
  @Inject
  private Logins logins;
  @Inject
  private Doorway doorway;
  @Inject
  private ClientAddress address;

  @Override
  public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
      HttpMessageContext context) {
    var path = pathOf(request);
    if (needsNobody(path)) {
      return context.doNothing();
    }
    response.setHeader("X-Request-Id", RequestId.begin(request::getAttribute, request::setAttribute));
    var outcome = path.startsWith(API) ? forPartners(path, request, response, context)
        : forPagesOrSorry(path, request, response, context);
    if (outcome == AuthenticationStatus.SEND_CONTINUE || outcome == AuthenticationStatus.SEND_FAILURE) {
      RequestId.clear();
    }
    return outcome;
  }

  /** The path inside the application, as the container decoded it. */
  static String pathOf(HttpServletRequest request) {
    var info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  private static boolean needsNobody(String path) {
    return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/health") || path.startsWith("/resources/");
  }

  /** Nobody can say who it is, for instance while the database does not answer: the portal's own page says that something failed. */
  private AuthenticationStatus forPagesOrSorry(String path, HttpServletRequest request, HttpServletResponse response,
      HttpMessageContext context) {
    try {
      return forPages(path, request, response, context);
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      LOG.log(Level.ERROR, "Incident " + RequestId.current(), failure);
      doorway.apologise(request, response);
      return AuthenticationStatus.SEND_CONTINUE;
    }
  }

  private AuthenticationStatus forPages(String path, HttpServletRequest request, HttpServletResponse response,
      HttpMessageContext context) {
    var login = SignedIn.of(request);
    var person = login.flatMap(signedIn -> people.find(signedIn.account()).filter(signedIn::holdsFor));
    if (person.isPresent()) {
      return person.get().passwordOnce() && !path.equals(Doorway.OWN_ACCOUNT) ? hold(request, response, context)
          : enter(person.get(), context);
    }
    if (login.isPresent()) {
      SignedIn.end(request);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    doorway.toLogin(request, response);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** Whoever has a password for once is a visitor everywhere but where another one is taken. */
  private AuthenticationStatus hold(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    doorway.toOwnAccount(request, response);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus forPartners(String path, HttpServletRequest request, HttpServletResponse response,
      HttpMessageContext context) {
    var header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (header.isEmpty()) {
      return context.doNothing();
    }
    try {
      var person = header.regionMatches(true, 0, "Bearer ", 0, 7) ? people(header.substring(7).strip())
          : path.equals(TOKENS) ? BasicCredential.of(header).map(typed -> login(typed, request)) : Optional.<Person>empty();
      if (person.isPresent()) {
        mustHaveOwnPassword(person.get());
        return enter(person.get(), context);
      }
      doorway.refuseUnauthorized(path.equals(TOKENS), request, response);
    } catch (RuleViolation refusal) {
      doorway.refuse(refusal, request, response);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Incident " + RequestId.current(), failure);
      doorway.fail(request, response);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static void mustHaveOwnPassword(Person person) {
    if (person.passwordOnce()) {
      throw new RuleViolation("identity.password.once");
    }
  }

  private Optional<Person> people(String token) {
    return tokens.use(token).flatMap(people::find);
  }

  private Person login(BasicCredential typed, HttpServletRequest request) {
    return logins.login(typed.login(), typed.password(), address.of(request));
  }

  private static AuthenticationStatus enter(Person person, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(String.valueOf(person.id()), person.roles());
  }
}
