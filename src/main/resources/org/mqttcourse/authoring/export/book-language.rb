# Says in the PDF itself in which language it is, for programs that read it aloud.
module BookLanguage
  def init_pdf doc
    result = super
    catalog.data[:Lang] = PDF::Core::LiteralString.new(doc.attr('lang', 'en'))
    result
  end
end
Asciidoctor::PDF::Converter.prepend BookLanguage
