//! A tree by what outlasts a change of the registry: what was open in it, what was chosen.

use super::Neighbourhood;
use super::branch::{Branch, Key, Step};
use crate::model::Address;
use crate::registry::{Ref, Registry};

/// A tree to be grown again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptTree {
    root: KeptBranch,
    /// The way to the chosen row.
    chosen: Vec<(Key, Option<Address>)>,
    offset: usize,
}

/// A record that was open.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KeptBranch {
    at: Address,
    bundles: Vec<KeptBundle>,
}

/// A relation of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KeptBundle {
    key: Key,
    is_open: bool,
    branches: Vec<KeptBranch>,
}

impl Neighbourhood {
    /// What is to be kept of it.
    pub(in crate::app) fn kept(&self, registry: &Registry) -> KeptTree {
        let tree = match &self.tree {
            Ok(tree) => tree,
            Err(kept) => return kept.clone(),
        };
        let path = self.chosen().map_or(Vec::new(), |row| row.path);
        KeptTree {
            root: keep(tree, registry),
            chosen: named(tree, &path, registry),
            offset: self.offset,
        }
    }

    /// The tree as it was, without what is gone. What is new is as in any other tree.
    pub(in crate::app) fn again(kept: &KeptTree, registry: &Registry) -> Self {
        let Some(root) = registry.find(&kept.root.at) else {
            return Self {
                tree: Err(kept.clone()),
                row: 0,
                offset: 0,
            };
        };
        let tree = grown(&kept.root, root, None, registry);
        let path = found(&tree, &kept.chosen, registry);
        let mut screen = Self {
            tree: Ok(tree),
            row: 0,
            offset: kept.offset,
        };
        screen.choose_path(&path);
        screen
    }
}

fn keep(branch: &Branch, registry: &Registry) -> KeptBranch {
    let bundles = branch.bundles().iter().map(|bundle| KeptBundle {
        key: bundle.key(),
        is_open: bundle.is_open(),
        branches: bundle
            .branches()
            .values()
            .map(|branch| keep(branch, registry))
            .collect(),
    });
    KeptBranch {
        at: registry.address(branch.at()),
        bundles: bundles.collect(),
    }
}

fn grown(kept: &KeptBranch, at: Ref, from: Option<Ref>, registry: &Registry) -> Branch {
    let mut branch = Branch::of(registry, at, from);
    for bundle in branch.bundles_mut() {
        let was = kept.bundles.iter().find(|was| was.key == bundle.key());
        let Some(was) = was else { continue };
        if was.is_open {
            bundle.open(registry);
        } else {
            bundle.close();
        }
        for below in &was.branches {
            bundle.put_in_order(registry);
            let Some(to) = registry.find(&below.at) else {
                continue;
            };
            let number = bundle.records().iter().position(|record| *record == to);
            if let Some(number) = number {
                bundle.grow(number, grown(below, to, Some(at), registry));
            }
        }
    }
    branch
}

/// A way through a tree by names.
fn named(tree: &Branch, path: &[Step], registry: &Registry) -> Vec<(Key, Option<Address>)> {
    let mut named = Vec::new();
    let mut branch = Some(tree);
    for step in path {
        let bundle = branch.and_then(|branch| branch.bundles().get(step.bundle));
        let Some(bundle) = bundle else { break };
        let record = step.record.and_then(|record| bundle.records().get(record));
        named.push((bundle.key(), record.map(|at| registry.address(*at))));
        branch = step
            .record
            .and_then(|record| bundle.branches().get(&record));
    }
    named
}

/// The way of these names, as far as it goes still.
fn found(tree: &Branch, names: &[(Key, Option<Address>)], registry: &Registry) -> Vec<Step> {
    let mut path = Vec::new();
    let mut branch = Some(tree);
    for (key, address) in names {
        let Some(bundles) = branch.map(Branch::bundles) else {
            break;
        };
        let Some(number) = bundles.iter().position(|bundle| bundle.key() == *key) else {
            break;
        };
        let bundle = &bundles[number];
        let at = address.as_ref().and_then(|address| registry.find(address));
        let record = at.and_then(|at| bundle.records().iter().position(|record| *record == at));
        path.push(Step {
            bundle: number,
            record,
        });
        branch = record.and_then(|record| bundle.branches().get(&record));
    }
    path
}
