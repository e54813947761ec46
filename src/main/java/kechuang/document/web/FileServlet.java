package kechuang.document.web;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;

/**
 * Hands out files at {@code /files/{id}}: always as a download, never as a page of the portal, and only to those who may
 * see the case they belong to.
 */
@WebServlet(name = "files", urlPatterns = "/files/*")
public class FileServlet extends HttpServlet {

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
      send(Long.parseLong(path.substring(1)), response);
    } catch (NotFound notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (EJBAccessException notTheirDesk) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void send(long id, HttpServletResponse response) throws IOException {
    send(attachments.get(id), attachments.content(id), response);
  }

  static void send(Attachment attachment, byte[] bytes, HttpServletResponse response) throws IOException {
    response.setContentType(attachment.getMediaType());
    response.setContentLength(bytes.length);
    response.setHeader("Content-Disposition", attachment.name().attachmentHeader());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cache-Control", "private, no-store");
    response.getOutputStream().write(bytes);
  }
}
