package dev.bobbin.samples.references.dataflow;

import dev.bobbin.Coroutine;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parsers that push what they read into a coroutine. */
final class XmlEvents {

  private XmlEvents() {}

  // snippet: sax
  /** Sends to its target what SAX calls it for. */
  private static final class Sender extends DefaultHandler {
    private final Coroutine<?, XmlEvent, ?> target;

    Sender(Coroutine<?, XmlEvent, ?> target) {
      this.target = target;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      target.send(new XmlEvent.Start(name));
    }

    @Override
    public void characters(char[] text, int start, int length) {
      target.send(new XmlEvent.Text(new String(text, start, length)));
    }

    @Override
    public void endElement(String uri, String local, String name) {
      target.send(new XmlEvent.End(name));
    }
  }

  static void sax(InputStream xml, Coroutine<?, XmlEvent, ?> target)
      throws IOException, SAXException {
    parser().parse(xml, new Sender(target));
  }

  // end

  // snippet: stax
  static void stax(InputStream xml, Coroutine<?, XmlEvent, ?> target) throws XMLStreamException {
    XMLStreamReader reader = inputFactory().createXMLStreamReader(xml);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            target.send(new XmlEvent.Start(reader.getLocalName()));
        case XMLStreamConstants.CHARACTERS -> target.send(new XmlEvent.Text(reader.getText()));
        case XMLStreamConstants.END_ELEMENT -> target.send(new XmlEvent.End(reader.getLocalName()));
        default -> {}
      }
    }
    reader.close();
  }

  // end

  /** Whoever names a file does not name others that its document type refers to. */
  private static SAXParser parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newSAXParser();
    } catch (ParserConfigurationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static XMLInputFactory inputFactory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }
}
