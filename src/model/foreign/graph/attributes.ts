import type { AttributeProto, NodeProto } from '../../file'
import { numbersOf } from './constants'

const utf8 = new TextDecoder()

function attributeOf(node: NodeProto, name: string): AttributeProto | undefined {
  return node.attribute.find((attribute) => attribute.name === name)
}

/** A list of numbers, whether the file writes it as floats, as integers or as a tensor. */
export function numbersAttribute(node: NodeProto, name: string): Float64Array {
  const attribute = attributeOf(node, name) ?? attributeOf(node, `${name}_as_tensor`)
  if (!attribute) return new Float64Array(0)
  if (attribute.t) return numbersOf(attribute.t) ?? new Float64Array(0)
  if (attribute.floats.length > 0) return Float64Array.from(attribute.floats)
  return Float64Array.from(attribute.ints, Number)
}

export function textsAttribute(node: NodeProto, name: string): string[] {
  return (attributeOf(node, name)?.strings ?? []).map((bytes) => utf8.decode(bytes))
}

export function textAttribute(node: NodeProto, name: string, otherwise: string): string {
  const attribute = attributeOf(node, name)
  return attribute ? utf8.decode(attribute.s) : otherwise
}

export function intAttributeOf(node: NodeProto, name: string, otherwise: number): number {
  const attribute = attributeOf(node, name)
  return attribute ? Number(attribute.i) : otherwise
}

export function floatAttributeOf(node: NodeProto, name: string, otherwise: number): number {
  return attributeOf(node, name)?.f ?? otherwise
}
