use diptych::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let l = std::fs::read_to_string(&a[1]).unwrap();
    let r = std::fs::read_to_string(&a[2]).unwrap();
    let t = std::time::Instant::now();
    let c = compare(&l, &r, &CompareOptions::default()).unwrap();
    println!("{:?} {:?} {:?}", t.elapsed(), c.mode, c.summary);
    let name = |d: &Document, i: &[usize]| {
        i.iter()
            .map(|&i| {
                let b = &d.blocks[i];
                format!("{:?}{}", b.kind, b.number.as_deref().map(|n| format!(" {n}")).unwrap_or_default())
            })
            .collect::<Vec<_>>()
            .join("+")
    };
    for b in &c.beads {
        println!(
            "{:>30} | {:<30} {:?} {:.2} {}",
            name(&c.left, &b.left),
            name(&c.right, &b.right),
            b.relation,
            b.score,
            if b.sentences.is_empty() {
                String::new()
            } else {
                b.sentences
                    .iter()
                    .map(|s| format!("{}:{}({:.2})", s.left.len(), s.right.len(), s.confidence))
                    .collect::<Vec<_>>()
                    .join(" ")
            }
        )
    }
    println!("relations");
    for r in c.relations.iter().take(40) {
        println!("{:.2} {} ~ {}", r.score, name(&c.left, &[r.left]), name(&c.right, &[r.right]))
    }
    println!("echoes");
    for e in c.echoes.iter().take(20) {
        println!("{} {:?}", e.words, e.text)
    }
    println!("findings {}", c.findings.len());
    for f in c.findings.iter() {
        println!("{} {:?} {:.2} {} {:?}", f.severity, f.kind, f.confidence, f.message.id, f.message.arguments)
    }
    for n in c.left.notes.iter().chain(&c.right.notes) {
        println!("note {n:?}")
    }
}
