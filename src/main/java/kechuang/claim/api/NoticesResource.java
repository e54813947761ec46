package kechuang.claim.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.claim.boundary.NoticeRegister;
import kechuang.platform.api.Filters;
import kechuang.platform.api.Page;
import kechuang.platform.api.PageRequest;

/** Public notices, for everyone. */
@Path("/notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  @EJB
  private NoticeRegister register;

  @GET
  @PermitAll
  public Page<NoticeAnswer> list(@QueryParam("state") String state, @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    var request = PageRequest.of(limit, after);
    var found = register.page(Filters.oneOf(Notice.State.class, "state", state), request.afterId(), request.rowsToRead());
    return Page.of(request, found, Notice::getId, notice -> answer(notice, null));
  }

  @GET
  @Path("{id}")
  @PermitAll
  public NoticeAnswer get(@PathParam("id") long id) {
    return answer(register.get(id), register.items(id));
  }

  private static NoticeAnswer answer(Notice notice, List<NoticeRegister.Item> items) {
    return new NoticeAnswer(notice.getId(), notice.getNumber(), notice.getState().name(), notice.getRoundId(),
        notice.getMeasureCode(), notice.getPublishedOn(), notice.getEndsOn(), notice.isOpen() ? null : String.valueOf(notice.getSeed()), items);
  }
}
