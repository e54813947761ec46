package kechuang.identity.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.Tokens;
import kechuang.identity.entity.ApiToken;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/**
 * Tokens of the caller: listed and revoked with any that lives, and a new one only for name and password (HTTP Basic). Who
 * got hold of a token has it until it expires and cannot make it last.
 */
@Path("/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class TokensResource {

  private static final String BASIC = "Basic ";

  @Inject
  private Tokens tokens;
  @Inject
  private CurrentAccount current;

  /** The one body that is never kept for a repetition: a token's text is shown once and stored nowhere. */
  @POST
  @PermitAll
  public Response create(@HeaderParam(HttpHeaders.AUTHORIZATION) String credential,
      @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
    mustBePassword(credential);
    current.account();
    var token = tokens.issue(agent, Tokens.USUAL);
    return Response.status(201).header("Cache-Control", "no-store")
        .entity(new NewToken(token.id(), token.token(), token.expiresAt())).build();
  }

  /** Who came in, did so with this header: it says by what. */
  private static void mustBePassword(String credential) {
    if (credential == null || !credential.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw new NotAuthorizedException("Basic realm=\"kechuang\", charset=\"UTF-8\"");
    }
  }

  @GET
  @PermitAll
  public Page<ListedToken> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
    current.account();
    return Page.among(PageRequest.of(limit, after), tokens.list(), ApiToken::getId, ListedToken::of);
  }

  @DELETE
  @Path("{id}")
  @PermitAll
  public void revoke(@PathParam("id") String id) {
    current.account();
    if (!id.matches("[0-9]{1,18}")) {
      throw new NotFound("token", id);
    }
    tokens.revoke(Long.parseLong(id));
  }
}
