package kechuang.document.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;

/** Hands out at {@code /open/files/{id}} what its case has made public, to everyone; anything else is not there. */
@WebServlet(name = "open files", urlPatterns = "/open/files/*")
public class OpenFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB
  private transient Attachments attachments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (!path.matches("/[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      var id = Long.parseLong(path.substring(1));
      FileServlet.send(attachments.published(id), attachments.publishedContent(id), response);
    } catch (NotFound notPublic) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
