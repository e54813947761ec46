package kechuang.document.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.document.boundary.PageImages;
import kechuang.fault.NotFound;

/** Pages of files as pictures at {@code /file-pages/{id}/{page}}, for those who may see the file. */
@WebServlet(name = "file pages", urlPatterns = "/file-pages/*")
public class PageImageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient PageImages images;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (!path.matches("/[0-9]{1,18}/[0-9]{1,4}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      var parts = path.split("/");
      send(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), response);
    } catch (NotFound notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (EJBAccessException notTheirDesk) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void send(long id, int page, HttpServletResponse response) throws IOException {
    var image = images.of(id, page);
    if (image.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/png");
    response.setContentLength(image.get().png().length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    response.getOutputStream().write(image.get().png());
  }
}
