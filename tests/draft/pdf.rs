//! A PDF is read by Poppler's `pdftotext`, where that is there.

use paraph::draft::{Value, read, text_of};
use std::fmt::Write as _;
use std::process::Command;

/// A PDF of one page with these lines, as small as one can be.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut page = String::from("BT /F1 11 Tf 40 780 Td 14 TL\n");
    for line in lines {
        let _ = writeln!(page, "({line}) Tj T*");
    }
    page.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut text = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(text.len());
        let _ = write!(text, "{number} 0 obj\n{object}\nendobj\n");
    }
    let table = text.len();
    text.push_str("xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        let _ = writeln!(text, "{place:010} 00000 n ");
    }
    let _ = write!(
        text,
        "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    );
    text.into_bytes()
}

#[test]
fn a_pdf_is_read_as_its_text_is() {
    let bytes = pdf(&[
        "Brume, 12 March 2026, LGX",
        "",
        "Mrs Ada Fictiva, Minister of Tides, met Dr Otto Neuling in Brume on Wednesday.",
        "They agreed to create a joint committee.",
    ]);
    if Command::new("pdftotext").arg("-v").output().is_err() {
        println!("skipped: no pdftotext");
        let refused = text_of(&bytes, Some("note.pdf")).unwrap_err();
        assert!(refused.to_string().contains("pdftotext is not there"));
        return;
    }
    let text = text_of(&bytes, Some("note.pdf")).unwrap();
    let draft = read(&text, None);
    let names: Vec<&str> = draft
        .facts
        .iter()
        .filter_map(|fact| match &fact.value {
            Value::Person(person) => person.name.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(names, ["Ada Fictiva", "Otto Neuling"], "{text}");
}

#[test]
fn what_only_begins_as_a_pdf_is_refused_and_nothing_hangs() {
    for bytes in [
        b"%PDF".to_vec(),
        b"%PDF-1.4\n%%EOF".to_vec(),
        [b"%PDF-1.7 ".as_slice(), &vec![0xff; 200_000]].concat(),
    ] {
        assert!(text_of(&bytes, None).is_err());
    }
}
